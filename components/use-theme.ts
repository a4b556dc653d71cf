import { useEffect } from 'react';
import { useSettings } from './use-settings.ts';

/** Puts the chosen theme, text size and density of rows on the document; `system` leaves the theme to the browser. */
export function useTheme(): void {
  const [settings] = useSettings();
  const theme = settings?.theme;
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  }, [theme]);
  const size = settings?.textSize;
  useEffect(() => {
    if (size === undefined || size === 'normal') delete document.documentElement.dataset['text'];
    else document.documentElement.dataset['text'] = size;
  }, [size]);
  const density = settings?.density;
  useEffect(() => {
    if (density === 'compact') document.documentElement.dataset['density'] = density;
    else delete document.documentElement.dataset['density'];
  }, [density]);
}
