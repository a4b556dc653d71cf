import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { findUnreadable, type Unreadable } from '../../utils/db/rows/unreadable.ts';
import { t } from '../../utils/i18n/t.ts';
import { download } from '../../components/download.ts';
import { useServices } from '../../components/services.tsx';

const countsOf = (rows: readonly Unreadable[]): string =>
  [...Map.groupBy(rows, ({ table }) => table)]
    .map(([table, { length }]) => `${table} ${length}`)
    .join(', ');

/** Stored records of the reader of which nothing can be made: how many, where, and a way to be rid of them. */
export function UnreadableRows() {
  const { db, send } = useServices();
  const [trouble, setTrouble] = useState('');
  const rows = useLiveQuery(() => findUnreadable(db), [db]);
  if (rows === undefined || rows.length === 0) return null;

  const save = (): void =>
    download('tidemark-unreadable.json', 'application/json', JSON.stringify(rows, null, 2));
  async function remove(): Promise<void> {
    try {
      await send('removeUnreadable', {});
      setTrouble('');
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : t('error.unknown'));
    }
  }
  return (
    <div data-unreadable={rows.length}>
      <p>{t('options.unreadable', { n: rows.length, tables: countsOf(rows) })}</p>
      <p className="commands">
        <button type="button" onClick={save}>
          {t('options.unreadableSave')}
        </button>
        <button type="button" className="danger" onClick={() => void remove()}>
          {t('options.unreadableRemove')}
        </button>
      </p>
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </div>
  );
}
