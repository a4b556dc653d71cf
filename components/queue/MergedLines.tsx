import { useLiveQuery } from 'dexie-react-hooks';
import { readUnseen } from '../../utils/db/queue-queries.ts';
import { t } from '../../utils/i18n/t.ts';
import { useServices } from '../services.tsx';
import type { QueueCommands } from '../use-queue-commands.ts';
import { Said } from '../Said.tsx';

/** Merges that a visit made by itself: said until the reader has seen them. */
export function MergedLines({ commands }: { commands: QueueCommands }) {
  const { db } = useServices();
  const merges = useLiveQuery(async () => {
    const rows = await readUnseen(db);
    return rows.map(({ token, title = '', count = 2 }) => ({ token, title, count }));
  }, [db]);
  return merges?.map(({ token, title, count }) => (
    <Said key={token} className="status merged">
      <span>{t(count > 2 ? 'merged.many' : 'merged.one', { title })}</span>
      <button type="button" onClick={() => commands.undo(token)}>
        {t('notice.undo')}
      </button>
      <button type="button" onClick={() => void commands.run('acknowledge', { token })}>
        {t('merged.ok')}
      </button>
    </Said>
  ));
}
