import { useLiveQuery } from 'dexie-react-hooks';
import { loadState } from '../utils/db/state.ts';
import { t } from '../utils/i18n/t.ts';
import { daysAway } from '../utils/view/visits.ts';
import { useServices } from './services.tsx';
import { useToday } from './use-today.ts';

/** Right after days away: how many they were, and the way to what was missed. `library` is its address. */
export function AwayLine({ library }: { library: string }) {
  const { db } = useServices();
  const today = useToday();
  const n = useLiveQuery(async () => daysAway(await loadState(db, 'visits'), today), [db, today]);
  if (n === undefined || n === 0) return null;
  return (
    <p className="hint" data-away={n}>
      {t('away.days', { n })}{' '}
      <a href={`${library}#missed`} target={library === '' ? undefined : '_blank'} rel="noreferrer">
        {t('away.see')}
      </a>
    </p>
  );
}
