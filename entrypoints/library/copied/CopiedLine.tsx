import { copiedWords, type Span } from '../../../utils/view/copied.ts';
import { useCopied } from './use-copied.ts';

interface CopiedLineProps {
  /** The days that the page tells of; the whole archive without it. */
  span?: Span;
  /** The page searches what is there. */
  search?: boolean;
  /** Said instead where all of it is copied: that there is nothing, which is false before. */
  empty?: string | undefined;
}

/** While the copy is on its way: of how much of it a page can speak. */
export function CopiedLine({ span, search, empty }: CopiedLineProps) {
  const copied = useCopied(span);
  if (!copied) return null;
  const words = copiedWords(copied, span ? 'span' : search === true ? 'search' : 'archive');
  if (words === undefined) return empty === undefined ? null : <p className="empty">{empty}</p>;
  return (
    <p className="hint" data-copied="partly">
      {words}
    </p>
  );
}
