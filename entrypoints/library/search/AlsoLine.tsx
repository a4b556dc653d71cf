import type { AlsoSaid } from '../../../utils/search/also-said.ts';
import { t } from '../../../utils/i18n/t.ts';

interface AlsoLineProps {
  also: readonly AlsoSaid[];
  /** What of these the reader means as it is written. */
  asWritten: readonly string[];
  onTurn: (said: string) => void;
}

/** What is looked for besides, since the archive abbreviates it or writes it out; each can be left out, and taken back. */
export function AlsoLine({ also, asWritten, onTurn }: AlsoLineProps) {
  if (also.length === 0) return null;
  return (
    <p className="hint also-said">
      {t('search.also')}{' '}
      {also.map(({ said, also: other }) => (
        <button
          key={`${said} ${other}`}
          type="button"
          className="chip"
          aria-pressed={!asWritten.includes(said)}
          aria-label={t('search.also.one', { said, also: other })}
          title={t('search.also.one', { said, also: other })}
          onClick={() => onTurn(said)}
        >
          {other}
        </button>
      ))}
    </p>
  );
}
