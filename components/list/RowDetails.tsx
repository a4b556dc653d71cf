import type { PaperRow } from '../../utils/db/tables.ts';
import { Keywords } from '../paper/Keywords.tsx';
import { Media } from '../paper/Media.tsx';
import { PaperLinks } from '../paper/PaperLinks.tsx';
import { SharePaper } from '../paper/SharePaper.tsx';
import { Summary } from '../paper/Summary.tsx';

const MOST_CHIPS = 4;

interface RowDetailsProps {
  id: string;
  paper: PaperRow;
  onKeyword?: (keyword: string) => void;
}

/** What a row shows when it is opened in place. */
export function RowDetails({ id, paper, onKeyword }: RowDetailsProps) {
  return (
    <div id={id} className="details">
      <PaperLinks paper={paper}>
        <SharePaper paper={paper} />
      </PaperLinks>
      <Summary paper={paper} />
      <Media paper={paper} />
      <Keywords keywords={paper.keywords} most={MOST_CHIPS} onKeyword={onKeyword} />
    </div>
  );
}
