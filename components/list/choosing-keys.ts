import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import type { Binding } from '../keys/binding.ts';
import { inBar } from './in-bar.ts';
import { rangeKeys } from './range-keys.ts';
import type { ChosenPapers } from './use-chosen-papers.ts';
import type { useMany } from './use-many.ts';

interface Choosing {
  choosing: ChosenPapers;
  papers: readonly Paper[];
  at: number;
  /** Brings the focus to a row. */
  onMove: (index: number) => void;
  many: ReturnType<typeof useMany>;
}

/** What keys do with the papers that are chosen. */
function withChosen({ choosing, at, onMove, many }: Choosing): Binding[] {
  const { chosen, none } = choosing;
  const leave = (): void => {
    none();
    onMove(at);
  };
  return [
    { keys: ['s'], words: 'keys.saveChosen', act: () => many.save(chosen) },
    { keys: ['d'], words: 'keys.doneChosen', act: () => many.done(chosen) },
    { keys: ['l'], words: 'keys.tagChosen', act: () => inBar('input', 'focus') },
    { keys: ['c'], words: 'keys.copyChosen', act: () => inBar('.copy-links', 'click') },
    { keys: ['Shift+e'], words: 'keys.exportChosen', act: () => inBar('.export-open', 'click') },
    { keys: ['Escape', '* n'], words: 'bulk.none', act: leave },
  ];
}

/** The keys with which papers are chosen, and what is done with many. */
export function choosingKeys(some: Choosing): Binding[] {
  const { choosing, papers, at, onMove, many } = some;
  const { chosen, range, all } = choosing;
  return [
    ...rangeKeys({ range, at, size: papers.length, onMove, onAll: all }),
    {
      keys: ['Shift+i'],
      words: chosen.length > 0 ? 'keys.readChosen' : 'keys.readAll',
      act: () => many.read(chosen.length > 0 ? chosen : papers),
    },
    ...(chosen.length > 0 ? withChosen(some) : []),
  ];
}
