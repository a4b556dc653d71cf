import { LineAbove } from '../list/LineAbove.tsx';
import { copiedWords, type Copied } from '../../../utils/view/copied.ts';

interface CopiedWordsProps {
  /** Undefined while it is read. */
  copied: Copied | undefined;
  of: 'span' | 'archive' | 'search';
  /** Said instead where all of it is copied: that there is nothing, which is false before. */
  empty?: string | undefined;
}

/** While the copy is on its way: of how much of it a page can speak. */
export function CopiedWords({ copied, of, empty }: CopiedWordsProps) {
  if (!copied) return null;
  const words = copiedWords(copied, of);
  if (words === undefined && empty !== undefined) return <p className="empty">{empty}</p>;
  return <LineAbove words={words} copied="partly" />;
}
