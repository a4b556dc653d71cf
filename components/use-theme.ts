import { useEffect } from 'react';
import type { Settings } from '../utils/settings.ts';
import { useSettings } from './use-settings.ts';

/** An attribute of the document; none: the browser decides. */
function put(name: string, value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}

function dress({ theme, textSize, density }: Settings): void {
  put('theme', theme === 'light' || theme === 'dark' ? theme : undefined);
  put('text', textSize === 'normal' ? undefined : textSize);
  put('density', density === 'compact' ? density : undefined);
}

/**
 * Puts the chosen theme, text size and density of rows on the document; `system` leaves the theme to the browser.
 * Until they are read, what the popup was painted with stays.
 */
export function useTheme(): void {
  const [settings] = useSettings();
  useEffect(() => {
    if (settings) dress(settings);
  }, [settings]);
}
