import { useMemo, type RefObject } from 'react';
import { useShortcuts } from '../../components/use-shortcuts.ts';

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

/** The keys that hold on every page of the library; `onHelp` shows what they are. */
export function useLibraryKeys(
  box: RefObject<HTMLInputElement | null>,
  onHelp: (open: true) => void,
): void {
  const keys = useMemo(
    () => ({
      '/': () => box.current?.focus(),
      '?': () => onHelp(true),
      '[': () => press('.period-nav button:first-child'),
      ']': () => press('.period-nav button:last-child'),
      t: () => (location.hash = 'today'),
      w: () => (location.hash = 'week'),
      m: () => (location.hash = 'month'),
    }),
    [box, onHelp],
  );
  useShortcuts(keys);
}
