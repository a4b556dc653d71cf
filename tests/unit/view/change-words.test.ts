import { expect, it } from 'vitest';
import type { UndoKind } from '../../../utils/db/queue-tables.ts';
import { changeWords } from '../../../utils/view/change-words.ts';

it.each([
  [{ what: 'save', title: 'A', count: 1 }, 'Saved “A”'],
  [{ what: 'remove', title: 'A', count: 12 }, 'Removed 12 papers'],
  [{ what: 'merge', title: 'A', count: 2 }, 'Made two papers one: “A”'],
  [{ what: 'merge', title: 'A', count: 5 }, 'Made papers one, 5 in all'],
  [{ what: 'done', count: 0 }, 'Marked a paper as done, or no longer'],
  [{ what: 'verdict', count: 0 }, 'Said whether two are the same paper'],
  [{ what: undefined }, 'A change'],
] as const)('%o', (row, words) => {
  expect(changeWords(row)).toBe(words);
});

it('has words for every kind of command', () => {
  const kinds: Record<UndoKind, true> = {
    save: true,
    remove: true,
    state: true,
    tags: true,
    notes: true,
    order: true,
    snooze: true,
    done: true,
    opened: true,
    import: true,
    restore: true,
    rollBack: true,
    merge: true,
    verdict: true,
    bringBack: true,
    empty: true,
    join: true,
    undo: true,
  };
  for (const what of Object.keys(kinds) as UndoKind[])
    for (const count of [0, 1, 3])
      expect(changeWords({ what, title: 'A', count })).not.toMatch(/^did\.|[{}]/);
});
