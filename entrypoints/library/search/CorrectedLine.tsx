import { t } from '../../../utils/i18n/t.ts';
import type { Correction } from '../../../utils/search/correct-query.ts';
import { quoteWords } from '../../../utils/search/quote-words.ts';
import { searchRoute } from '../../../utils/view/route.ts';
import { Said } from '../../../components/Said.tsx';

interface CorrectedLineProps {
  /** What was typed. */
  text: string;
  corrected: readonly Correction[];
}

/** Which words no paper has, what was searched for in their place, and the way to search as it was typed. */
export function CorrectedLine({ text, corrected }: CorrectedLineProps) {
  if (corrected.length === 0) return null;
  const quoted = quoteWords(
    text,
    corrected.map(({ said }) => said),
  );
  return (
    <Said as="p" className="hint">
      {corrected.map(({ said, shown }) => t('search.corrected', { said, shown })).join(' ')}{' '}
      <a href={`#${searchRoute(quoted)}`}>{t('search.exactly')}</a>
    </Said>
  );
}
