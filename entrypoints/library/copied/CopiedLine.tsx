import type { Span } from '../../../utils/view/copied.ts';
import { CopiedWords } from './CopiedWords.tsx';
import { useCopied } from './use-copied.ts';

interface CopiedLineProps {
  /** The days that the page tells of; the whole archive without it. */
  span?: Span;
  empty?: string | undefined;
}

/** `CopiedWords` of what is copied now. */
export function CopiedLine({ span, empty }: CopiedLineProps) {
  return <CopiedWords copied={useCopied(span)} of={span ? 'span' : 'archive'} empty={empty} />;
}
