import { moveInList } from '../../utils/view/list-keys.ts';
import type { Binding } from '../keys/binding.ts';
import type { Range } from './use-range.ts';

interface Ranged {
  range: Range;
  /** Where the reader is, and of how many rows. */
  at: number;
  size: number;
  /** Brings the focus to a row. */
  onMove: (index: number) => void;
  onAll: () => void;
}

/** The keys with which rows are chosen, in every list. */
export function rangeKeys({ range, at, size, onMove, onAll }: Ranged): Binding[] {
  const extendTo = (key: string): false | undefined => {
    const next = moveInList(key.slice(6), at, size);
    if (next === undefined) return false;
    range.add([at, next]);
    onMove(next);
    return undefined;
  };
  return [
    { keys: ['x'], words: 'keys.choose', act: () => range.toggle(at) },
    { keys: ['Shift+x'], words: 'keys.chooseRange', act: () => range.extend(at) },
    {
      keys: ['Shift+j', 'Shift+k', 'Shift+ArrowDown', 'Shift+ArrowUp'],
      words: 'keys.chooseNext',
      act: extendTo,
      repeats: true,
    },
    { keys: ['* a'], words: 'keys.chooseAll', act: onAll },
  ];
}
