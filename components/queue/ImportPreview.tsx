import { t } from '../../utils/i18n/t.ts';
import type { Preview, Refused } from '../../utils/queue/import/preview.ts';

const SHOWN = 200;

/** What an import would do: what is new, what is saved already, what is refused and why. */
export function ImportPreview({
  preview,
  refused,
}: {
  preview: Preview;
  refused: readonly Refused[];
}) {
  const { fresh, merged } = preview;
  return (
    <div className="preview" role="status">
      <p>
        {t('import.fresh', { n: fresh.length })} {t('import.merged', { n: merged.length })}{' '}
        {t('import.refused', { n: refused.length })}
      </p>
      <ul>
        {refused.slice(0, SHOWN).map(({ line, text, why }) => (
          <li key={`${line} ${text}`} className="refused">
            <span>
              {t('import.line', { n: line })} {t(`import.why.${why}`)}
            </span>{' '}
            <q>{text.slice(0, 120)}</q>
          </li>
        ))}
        {fresh.slice(0, SHOWN).map(({ candidate, title }) => (
          <li key={candidate.keys[0]}>{title}</li>
        ))}
        {merged.slice(0, SHOWN).map(({ candidate, title }) => (
          <li key={candidate.keys[0]} className="there">
            {title} <span>{t('import.there')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
