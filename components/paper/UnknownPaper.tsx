import type { QueueRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { arxivIdOfKey, type PaperKey } from '../../utils/paper-key.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { PaperCommands } from './PaperCommands.tsx';

interface UnknownPaperProps {
  paperKey: PaperKey;
  item: QueueRow | undefined;
}

/** A paper that the archive does not hold: what the queue knows of it. */
export function UnknownPaper({ paperKey, item }: UnknownPaperProps) {
  const id = arxivIdOfKey(paperKey);
  return (
    <>
      <h2>{item?.title ?? paperKey}</h2>
      {item && item.authors.length > 0 && <p className="authors">{item.authors.join(', ')}</p>}
      <PaperCommands paperKey={paperKey} />
      <p className="empty">{t('paper.missing')}</p>
      {id !== undefined && (
        <p className="links">
          <ExternalLink href={`https://arxiv.org/abs/${id}`}>{t('links.abstract')}</ExternalLink>
        </p>
      )}
    </>
  );
}
