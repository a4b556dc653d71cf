import type { Key } from '../../utils/i18n/key.ts';
import type { Binding } from './binding.ts';

/** Where `g` and a letter lead: a route of the library. */
const PLACES: readonly (readonly [letter: string, to: string, words: Key])[] = [
  ['t', 'today', 'nav.today'],
  ['w', 'week', 'nav.week'],
  ['m', 'month', 'nav.month'],
  ['r', 'trending', 'nav.trending'],
  ['f', 'for-you', 'nav.forYou'],
  ['a', 'missed', 'nav.missed'],
  ['d', 'digest', 'nav.digest'],
  ['i', 'insights', 'nav.insights'],
  ['q', 'queue', 'nav.queue'],
  ['x', 'queue/removed', 'queue.view.removed'],
  ['c', 'queue/changes', 'queue.view.changes'],
  ['s', 'search/', 'keys.goSearch'],
];

/** `g` and a letter, for a page that knows how to go to a route. */
export const placeKeys = (go: (to: string) => void): Binding[] =>
  PLACES.map(([letter, to, words]) => ({ keys: [`g ${letter}`], words, act: () => go(to) }));
