import type { Evidence } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { tellingOf } from '../../../utils/queue/evidence/telling.ts';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { momentLabel } from '../../../utils/format.ts';

/** What a page that the reader visited said of this paper: its own words, the day, the page. */
export function EvidenceLine({ evidence }: { evidence: readonly Evidence[] }) {
  const telling = tellingOf(evidence);
  if (telling.length === 0) return null;
  return (
    <ul className="evidence">
      {telling.map(({ kind, word, text, at, url }) => (
        <li key={`${kind} ${text}`} data-kind={kind}>
          <span>{t(`evidence.${word}`)}</span>
          <q>{text}</q>{' '}
          {url.startsWith('https://') ? (
            <ExternalLink href={url}>{t('evidence.seen', { day: momentLabel(at) })}</ExternalLink>
          ) : (
            t('evidence.seen', { day: momentLabel(at) })
          )}
        </li>
      ))}
    </ul>
  );
}
