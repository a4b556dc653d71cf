import './choose.css';
import { t } from '../../utils/i18n/t.ts';
import { ChooseBox, type ChooseBoxProps } from './ChooseBox.tsx';

interface RankCellProps extends ChooseBoxProps {
  rank: number;
  /** How many rows the whole list has. */
  size: number;
}

/** A row's rank, in whose place the box to choose it comes: it takes no room of its own. */
export function RankCell({ rank, size, ...box }: RankCellProps) {
  return (
    <>
      <span className="rank" title={t('row.rank', { rank, size })}>
        {rank}
      </span>
      <ChooseBox {...box} />
    </>
  );
}
