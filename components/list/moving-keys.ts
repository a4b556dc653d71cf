import type { Binding } from '../keys/binding.ts';
import { moveInList } from '../../utils/view/list-keys.ts';

/** The keys that move in a list of `size` rows, of which the one at `at` is current. */
export function movingKeys(at: number, size: number, go: (next: number) => void): Binding[] {
  const act = (key: string): false | undefined => {
    const next = moveInList(key, at, size);
    if (next === undefined) return false;
    go(next);
    return undefined;
  };
  return [
    { keys: ['j', 'k', 'ArrowDown', 'ArrowUp'], words: 'help.move', act, repeats: true },
    { keys: ['Home', 'End', 'PageUp', 'PageDown'], words: 'help.far', act, repeats: true },
  ];
}
