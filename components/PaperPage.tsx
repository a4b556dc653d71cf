import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { readPaper, readRanks } from '../utils/db/queries.ts';
import type { PaperRow, QueueRow } from '../utils/db/tables.ts';
import { t } from '../utils/i18n/t.ts';
import { arxivIdOfKey, arxivKey, type PaperKey } from '../utils/paper-key.ts';
import { longDayLabel } from '../utils/view/dates.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { useServices } from './services.tsx';
import type { Marks } from './use-marks.ts';
import type { QueueActions } from './use-queue-actions.ts';

interface PaperPageProps {
  paperKey: PaperKey;
  queue: readonly QueueRow[];
  marks: Marks | undefined;
  actions: QueueActions;
}

function Missing({ paperKey, item }: { paperKey: PaperKey; item: QueueRow | undefined }) {
  const id = arxivIdOfKey(paperKey);
  return (
    <>
      <h2>{item?.title ?? paperKey}</h2>
      {item && item.authors.length > 0 && <p className="authors">{item.authors.join(', ')}</p>}
      <p className="empty">{t('paper.missing')}</p>
      {id !== undefined && (
        <p className="links">
          <ExternalLink href={`https://arxiv.org/abs/${id}`}>{t('links.abstract')}</ExternalLink>
        </p>
      )}
    </>
  );
}

function Ranks({ paper }: { paper: PaperRow }) {
  const { db } = useServices();
  const ranks = useLiveQuery(() => readRanks(db, paper), [db, paper]);
  return ranks?.map(({ day, rank, size }) => (
    <p key={day} className="facts">
      <span>{t('paper.featured', { rank, size, day: longDayLabel(day) })}</span>
      <span>{t('paper.upvotes', { n: paper.upvotes })}</span>
    </p>
  ));
}

function Known({ paper }: { paper: PaperRow }) {
  return (
    <>
      <h2>{paper.title}</h2>
      <p className="authors">{paper.authors.map(({ name }) => name).join(', ')}</p>
      <Ranks paper={paper} />
      <p className="facts">
        {paper.organization && <span>{paper.organization.fullname}</span>}
        {paper.publishedOn !== '' && (
          <span>{t('paper.published', { day: longDayLabel(paper.publishedOn) })}</span>
        )}
      </p>
      {paper.withdrawn && <p className="status warning">{t('paper.withdrawn')}</p>}
      <PaperLinks paper={paper} inLibrary />
      {paper.aiSummary !== undefined && (
        <div className="summary">
          <p className="label">
            {paper.aiSummaryModel === undefined
              ? t('summary.machine')
              : t('summary.machineBy', { model: paper.aiSummaryModel })}
          </p>
          <p>{paper.aiSummary}</p>
        </div>
      )}
      <h3>{t('paper.abstract')}</h3>
      <p className="abstract">{paper.summary === '' ? t('summary.none') : paper.summary}</p>
      {paper.keywords.length > 0 && <p className="keywords">{paper.keywords.join(' · ')}</p>}
    </>
  );
}

/** One paper: all that is on this machine about it. Showing it remembers it as opened. */
export function PaperPage({ paperKey, queue, marks, actions }: PaperPageProps) {
  const { db, send } = useServices();
  const paper = useLiveQuery(async () => (await readPaper(db, paperKey)) ?? null, [db, paperKey]);
  const item = queue.find(({ keys }) => keys.includes(paperKey));
  const done = marks?.done.has(paperKey) === true || item?.state === 'done';

  useEffect(() => {
    void send('open', { key: paperKey, show: false }).catch(() => undefined);
  }, [send, paperKey]);

  if (paper === undefined) return <p className="empty">{t('paper.loading')}</p>;
  const toggleSave = (): void => {
    if (item) actions.remove(paperKey);
    else if (paper) actions.save(paper);
  };
  return (
    <article className="paper" data-paper-key={paper ? arxivKey(paper.id) : paperKey}>
      {(paper || item) && (
        <p className="commands">
          <button type="button" aria-pressed={item !== undefined} onClick={toggleSave}>
            {item ? t('paper.saved') : t('paper.save')}
          </button>
          <button
            type="button"
            aria-pressed={done}
            onClick={() =>
              item
                ? actions.setState(paperKey, done ? 'to-read' : 'done')
                : void send('setDone', { key: paperKey, done: !done }).catch(() => undefined)
            }
          >
            {done ? t('paper.done') : t('paper.notDone')}
          </button>
        </p>
      )}
      {paper ? <Known paper={paper} /> : <Missing paperKey={paperKey} item={item} />}
    </article>
  );
}
