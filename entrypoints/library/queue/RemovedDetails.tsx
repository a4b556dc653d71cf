import { lazy, Suspense } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { KeyFacts } from './KeyFacts.tsx';

const Markdown = lazy(async () => ({ default: (await import('./Markdown.tsx')).Markdown }));

/** All that belongs to a removed paper, to be read; to change it, it is restored first. */
export function RemovedDetails({ item }: { item: QueueRow }) {
  const { url, tags, notes, state, evidence } = item;
  return (
    <div className="details">
      {url.startsWith('https://') && (
        <p className="links">
          <ExternalLink href={url}>{t('queue.page')}</ExternalLink>
        </p>
      )}
      <p className="facts">
        <span>{t(`state.${state}`)}</span>
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
      </p>
      {notes !== '' && (
        <Suspense fallback={<p>{notes}</p>}>
          <Markdown text={notes} />
        </Suspense>
      )}
      <EvidenceLine evidence={evidence} />
      <KeyFacts item={item} />
    </div>
  );
}
