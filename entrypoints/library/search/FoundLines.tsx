import { t } from '../../../utils/i18n/t.ts';
import { Said } from '../../../components/Said.tsx';
import { CopiedWords } from '../copied/CopiedWords.tsx';
import { useCopied } from '../copied/use-copied.ts';
import { AlsoLine } from './AlsoLine.tsx';
import { CorrectedLine } from './CorrectedLine.tsx';
import type { Found } from './use-search.ts';

function countWords({ total, atLeast, partial, query }: Found, complete: boolean): string {
  if (total === 0 && query.notes.length > 0) return '';
  if (total === 0) return t(complete ? 'search.none' : 'search.noneYet');
  if (partial) return t('search.partial', { n: total });
  return atLeast ? t('search.atLeast', { n: total }) : t('search.count', { n: total });
}

interface FoundLinesProps {
  found: Found;
  /** What was typed was cut on its way here. */
  cut: boolean;
  asWritten: readonly string[];
  onTurn: (said: string) => void;
}

/** How much was found, and how what was typed was understood. */
export function FoundLines({ found, cut, asWritten, onTurn }: FoundLinesProps) {
  const copied = useCopied();
  const notes = found.query.notes.filter(({ kind }) => kind !== 'cut');
  const isCut = cut || notes.length < found.query.notes.length;
  return (
    <>
      <Said as="p" className="hint">
        {countWords(found, copied?.complete === true)} {isCut && t('search.note.cut')}{' '}
        {notes.map(({ kind, text }) => t(`search.note.${kind}`, { text })).join(' ')}
      </Said>
      <CopiedWords copied={copied} of="search" />
      <AlsoLine also={found.also} asWritten={asWritten} onTurn={onTurn} />
      <CorrectedLine text={found.text} corrected={found.corrected} />
    </>
  );
}
