import type { RefObject } from 'react';
import type { Binding } from '../../components/keys/binding.ts';
import { placeKeys } from '../../components/keys/places.ts';
import { useKeys } from '../../components/keys/use-keys.ts';
import type { Reader } from '../../components/reader-context.tsx';
import type { Route } from '../../utils/view/route.ts';
import { upFrom } from './up-from.ts';

const go = (to: string): void => void (location.hash = to);

const ALWAYS: readonly Binding[] = [
  { keys: ['t'], words: 'nav.today', act: () => go('today') },
  { keys: ['w'], words: 'nav.week', act: () => go('week') },
  { keys: ['m'], words: 'nav.month', act: () => go('month') },
  ...placeKeys(go),
];

/** The keys that hold on every page of the library. */
export function useLibraryKeys(
  box: RefObject<HTMLInputElement | null>,
  route: Route,
  pane: Reader['pane'],
): void {
  const up = upFrom(route);
  const hasWords = route.view === 'search' && route.query !== '';
  const closing: Binding = {
    keys: ['Escape', 'u'],
    words: 'help.close',
    act: () => pane?.hide(),
  };
  const emptying: Binding = { keys: ['Escape'], words: 'help.close', act: () => go('search/') };
  const leaving = pane?.shown !== undefined ? [closing] : hasWords ? [emptying] : [];
  useKeys('page', [
    { keys: ['/'], words: 'help.search', act: () => box.current?.focus() },
    ...leaving,
    ...(up === undefined ? [] : [{ keys: ['u'], words: 'help.up', act: () => go(up) } as const]),
    ...ALWAYS,
  ]);
}
