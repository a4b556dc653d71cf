import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';

/** Notes may have 100,000 letters: so much of them stands, and the rest behind "more". */
const MOST = { letters: 600, lines: 12 };

/** The beginning of a text, of which no letter is halved. */
function beginningOf(text: string): string {
  const letters = Array.from(text.slice(0, 2 * MOST.letters)).slice(0, MOST.letters);
  return letters.join('').split('\n', MOST.lines).join('\n');
}

/** Notes that one of the group shares, as plain text. */
export function SharedNotes({ name, notes }: { name: string; notes: string }) {
  const [all, setAll] = useState(false);
  const beginning = beginningOf(notes);
  const isCut = beginning.length < notes.length;
  return (
    <blockquote>
      <cite>{t('together.notesOf', { name })}</cite>
      <p>{all || !isCut ? notes : `${beginning} …`}</p>
      {isCut && (
        <button
          type="button"
          className="plain link"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('summary.less') : t('summary.more')}
        </button>
      )}
    </blockquote>
  );
}
