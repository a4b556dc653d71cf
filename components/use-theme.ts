import { useEffect } from 'react';
import { useSettings } from './use-settings.ts';

/** Puts the chosen theme on the document; `system` leaves it to the browser. */
export function useTheme(): void {
  const [settings] = useSettings();
  const theme = settings?.theme;
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  }, [theme]);
}
