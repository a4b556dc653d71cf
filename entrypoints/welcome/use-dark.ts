import { useMedia } from '../../components/use-media.ts';
import { useSettings } from '../../components/use-settings.ts';

/** Whether this page is dark, by the reader's choice or the browser's. */
export function useDark(): boolean {
  const [settings] = useSettings();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const theme = settings?.theme ?? 'system';
  return theme === 'system' ? isDark : theme === 'dark';
}
