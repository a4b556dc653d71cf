import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { readPaper } from '../../../utils/db/queries.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { pagesOf } from '../../../utils/queue/item/pages.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { KnownPaper } from './KnownPaper.tsx';
import { usePaperKeys } from './use-paper-keys.ts';
import { UnknownPaper } from './UnknownPaper.tsx';

interface PaperPageProps {
  paperKey: PaperKey;
  queue: readonly QueueRow[];
  /** Beside a list, which has marked it as opened already. */
  inPane?: boolean;
}

/** One paper: all that is on this machine about it. Showing it remembers it as opened. */
export function PaperPage({ paperKey, queue, inPane = false }: PaperPageProps) {
  const { db } = useServices();
  const { actions } = useReader();
  const paper = useLiveQuery(async () => (await readPaper(db, paperKey)) ?? null, [db, paperKey]);
  const known = paper !== undefined && paper !== null;
  useEffect(() => {
    if (known && !inPane) actions.opened(paperKey);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each paper, not for each change of the queue
  }, [known, inPane, paperKey]);

  usePaperKeys(inPane ? undefined : (paper ?? undefined));

  const item = queue.find(({ keys }) => keys.includes(paperKey));

  if (paper === undefined) return <p className="empty">{t('paper.loading')}</p>;
  return (
    <article className="paper" data-paper-key={paperKey}>
      {paper ? (
        <KnownPaper paper={paper} inPane={inPane} pages={pagesOf(item?.evidence ?? [])} />
      ) : (
        <UnknownPaper paperKey={paperKey} item={item} />
      )}
    </article>
  );
}
