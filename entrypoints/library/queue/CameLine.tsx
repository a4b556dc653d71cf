import { useLiveQuery } from 'dexie-react-hooks';
import { useServices } from '../../../components/services.tsx';
import { loadState } from '../../../utils/db/state.ts';
import { t } from '../../../utils/i18n/t.ts';

/** A word in the head of the queue when something came from another device. Its place is kept, so that nothing moves. */
export function CameLine() {
  const { db } = useServices();
  const came = useLiveQuery(async () => (await loadState(db, 'devices')).came, [db]);
  const words = came !== undefined && came > 0 ? t('devices.came', { n: came }) : '';
  return (
    <span className="came" role="status" title={words}>
      {words}
    </span>
  );
}
