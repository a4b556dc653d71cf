import './choose.css';
import { t } from '../../utils/i18n/t.ts';

interface RankCellProps {
  rank: number;
  /** How many rows the whole list has. */
  size: number;
  title: string;
  index: number;
  chosen: boolean;
  /** The row that Tab reaches. */
  current: boolean;
  onChoose: (index: number, range: boolean) => void;
}

/** A row's rank, in whose place the box to choose it comes under the pointer or the focus: it takes no room of its own. */
export function RankCell({ rank, size, title, index, chosen, current, onChoose }: RankCellProps) {
  return (
    <>
      <span className="rank" title={t('row.rank', { rank, size })}>
        {rank}
      </span>
      <input
        type="checkbox"
        className="choose"
        aria-label={t('queue.choose', { title })}
        checked={chosen}
        tabIndex={current ? 0 : -1}
        // With Shift the browser would select text from row to row.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onChange={({ nativeEvent }) =>
          onChoose(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </>
  );
}
