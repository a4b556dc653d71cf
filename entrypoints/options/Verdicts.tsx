import { useLiveQuery } from 'dexie-react-hooks';
import { readVerdicts } from '../../utils/db/queue-queries.ts';
import { readPapers } from '../../utils/db/queries.ts';
import { useState } from 'react';
import { arxivKey } from '../../utils/paper-key.ts';
import { longMomentLabel } from '../../utils/format.ts';
import { t } from '../../utils/i18n/t.ts';
import { useServices } from '../../components/services.tsx';

interface Said {
  subject: string;
  id: string;
  same: boolean;
  at: string;
  title: string;
}

/** What the reader said of likely matches, newest first, each with its way back. */
export function Verdicts() {
  const { db, send } = useServices();
  const [failed, setFailed] = useState('');
  const said = useLiveQuery(async (): Promise<Said[]> => {
    const rows = await readVerdicts(db);
    const papers = await readPapers(
      db,
      rows.map(({ id }) => id),
    );
    return rows
      .map((row, i) => ({ ...row, title: papers[i]?.title ?? `arXiv ${row.id}` }))
      .sort((a, b) => Number(a.at < b.at) - Number(a.at > b.at));
  }, [db]);
  const takeBack = ({ subject, id }: Said): void =>
    void send('verdict', { subject, id, same: null })
      .then(() => setFailed(''))
      .catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
  return (
    <section>
      <h2>{t('verdicts.title')}</h2>
      <p className="quiet">{t('verdicts.what')}</p>
      {said?.length === 0 && <p>{t('verdicts.none')}</p>}
      <ul className="verdicts">
        {said?.map((one) => (
          <li key={`${one.subject} ${one.id}`}>
            <span>
              <a href={`library.html#paper/${encodeURI(arxivKey(one.id))}`}>{one.title}</a>{' '}
              {t(one.same ? 'verdicts.same' : 'verdicts.other', { subject: wordsOf(one.subject) })}{' '}
              <time dateTime={one.at}>{longMomentLabel(one.at)}</time>
            </span>
            <button
              type="button"
              aria-label={t('verdicts.undoLabel', { title: one.title })}
              onClick={() => takeBack(one)}
            >
              {t('verdicts.undo')}
            </button>
          </li>
        ))}
      </ul>
      {failed !== '' && <p role="alert">{failed}</p>}
    </section>
  );
}

/** A subject is the page's own id of the paper, or a hash of its title and people, which says nothing. */
const wordsOf = (subject: string): string =>
  subject.startsWith('title:') ? t('verdicts.byTitle') : subject;
