import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { arxivIdOfKey, type PaperKey } from '../../../utils/paper-key.ts';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { CopiedLine } from '../copied/CopiedLine.tsx';
import { KnownPaper } from './KnownPaper.tsx';
import { LiveDetails } from './LiveDetails.tsx';
import { titleHref } from '../../../utils/view/title-link.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import { PaperCommands } from './PaperCommands.tsx';
import { useLive } from './use-live.ts';

interface UnknownPaperProps {
  paperKey: PaperKey;
  item: QueueRow | undefined;
}

/** On arXiv, but on none of the days that are copied: the feed may know it, when the reader asks. */
function OnArxiv({ id, paperKey, item }: UnknownPaperProps & { id: string }) {
  const live = useLive(id);
  if (live.row) return <KnownPaper paper={live.row.paper} inPane={false} />;
  return (
    <>
      <Saved paperKey={paperKey} item={item} />
      <p className="links">
        <ExternalLink href={`https://arxiv.org/abs/${id}`}>{t('links.abstract')}</ExternalLink>
      </p>
      <LiveDetails live={live} />
    </>
  );
}

function Saved({ paperKey, item }: UnknownPaperProps) {
  const { titleLink } = useReader().settings;
  return (
    <>
      <PaperTitle
        title={item?.title ?? paperKey}
        href={titleHref({ keys: [paperKey], ...item, featured: false }, titleLink)}
      />
      {item && item.authors.length > 0 && <p className="authors">{item.authors.join(', ')}</p>}
      {item && <PaperCommands paperKey={paperKey} />}
      <p className="empty">{t('paper.missing')}</p>
      <CopiedLine />
    </>
  );
}

/** A paper that the archive does not hold: what the queue knows of it, and what the feed may say. */
export function UnknownPaper({ paperKey, item }: UnknownPaperProps) {
  const id = arxivIdOfKey(paperKey);
  return id !== undefined && /^\d{4}\.\d{4,5}$/.test(id) ? (
    <OnArxiv id={id} paperKey={paperKey} item={item} />
  ) : (
    <Saved paperKey={paperKey} item={item} />
  );
}
