import { useCallback, type RefObject } from 'react';
import type { Binding } from '../../../components/keys/binding.ts';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { movingKeys } from '../../../components/list/moving-keys.ts';
import { rangeKeys } from '../../../components/list/range-keys.ts';
import type { Chosen } from '../../../components/list/use-chosen.ts';
import type { Range } from '../../../components/list/use-range.ts';

interface KeyedRemoved {
  ids: readonly string[];
  /** Where the reader is. */
  at: number;
  onMove: (index: number) => void;
  choosing: Chosen;
  range: Range;
  isOpen: boolean;
  onToggle: () => void;
  onRestore: (ids: readonly string[]) => void;
}

/** The keys of the removed papers: of the one at which the reader is, or of those that are chosen. */
export function useRemovedKeys(list: RefObject<HTMLElement | null>, keyed: KeyedRemoved): void {
  const { ids, at, onMove, choosing, range, onToggle } = keyed;
  const { chosen, all, none } = choosing;
  const root = useCallback(() => list.current, [list]);
  const id = ids[at];
  const size = ids.length;
  const leaving: Binding = { keys: ['Escape', '* n'], words: 'bulk.none', act: none };
  const closing: Binding = { keys: ['Escape'], words: 'help.close', act: onToggle };
  const inList = [
    ...movingKeys(at, size, onMove),
    ...rangeKeys({ range, at, size, onMove, onAll: all }),
    ...(chosen.length > 0 ? [leaving] : []),
  ];
  const ofItem = (one: string): Binding[] => [
    { keys: ['Enter'], words: 'keys.open', act: onToggle },
    {
      keys: ['s'],
      words: 'removed.restore',
      act: () => keyed.onRestore(chosen.length > 0 ? chosen : [one]),
    },
    ...(keyed.isOpen ? [closing] : []),
  ];
  useKeys('list', id === undefined ? [] : inList, root);
  useKeys('item', id === undefined ? [] : ofItem(id), root);
}
