import { FeedText } from '../../../components/paper/FeedText.tsx';
import { t } from '../../../utils/i18n/t.ts';
import type { ReadPreview } from '../../../utils/queue/import/worker/read-in-worker.ts';
import { Said } from '../../../components/Said.tsx';

const SHOWN = 200;

/** What an import would do: what is new, what is saved already, what is refused and why, what should be known of it. */
export function ImportPreview({ found, refused, warnings }: ReadPreview) {
  const fresh = found.filter(({ isSaved }) => !isSaved);
  const merged = found.filter(({ isSaved }) => isSaved);
  const more = [refused, fresh, merged].reduce(
    (sum, { length }) => sum + Math.max(0, length - SHOWN),
    0,
  );
  const counts = [
    t('import.fresh', { n: fresh.length }),
    merged.length > 0 && t('import.merged', { n: merged.length }),
    refused.length > 0 && t('import.refused', { n: refused.length }),
  ];
  return (
    <div className="preview">
      <Said>
        <p>{counts.filter(Boolean).join(' ')}</p>
        {warnings.slice(0, SHOWN).map(({ what, about = '' }) => (
          <p key={what + about} className="quiet">
            {t(`import.warning.${what}`, { about })}
          </p>
        ))}
      </Said>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too */}
      <ul tabIndex={0} aria-label={t('import.found')}>
        {refused.slice(0, SHOWN).map(({ line, text, why }) => (
          <li key={`${line} ${text}`} className="refused">
            <span>
              {t('import.line', { n: line })} {t(`import.why.${why}`)}
            </span>{' '}
            {text.trim() !== '' && <q>{text.slice(0, 120)}</q>}
          </li>
        ))}
        {fresh.slice(0, SHOWN).map(({ candidate, title }) => (
          <li key={candidate.keys.join(' ')}>
            <FeedText text={title} />
            {candidate.keys.every((key) => key.startsWith('ref:')) && (
              <span className="quiet"> {t('import.noId')}</span>
            )}
          </li>
        ))}
        {merged.slice(0, SHOWN).map(({ candidate, title }) => (
          <li key={candidate.keys.join(' ')} className="there">
            <FeedText text={title} /> <span>{t('import.there')}</span>
          </li>
        ))}
        {more > 0 && <li className="quiet">{t('import.more', { n: more })}</li>}
      </ul>
    </div>
  );
}
