import { Said } from '../../../components/Said.tsx';
import { useEffect, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useServices } from '../../../components/services.tsx';
import { loadState } from '../../../utils/db/state.ts';
import { t } from '../../../utils/i18n/t.ts';

/**
 * How many papers came or changed since the reader last looked at the queue; they count as seen from now on. And whether
 * more may come.
 */
function useCame(): { n: number; isOn: boolean } {
  const { db, send } = useServices();
  const state = useLiveQuery(() => loadState(db, 'devices'), [db]);
  const [{ last, seen }, note] = useState({ last: 0, seen: 0 });
  const came = state?.came ?? 0;
  // The worker counts from nothing again once it is told; what was shown stays for this visit.
  if (came !== last) note({ last: came, seen: seen + Math.max(0, came - last) });
  const isOn =
    state !== undefined && [state.account, state.folder].some((one) => one.state !== 'off');
  const usesFolder = state !== undefined && state.folder.state !== 'off';
  useEffect(() => {
    // What could not be done is seen in options, and tried again by the worker.
    if (usesFolder) void send('syncNow', {}).catch(() => undefined);
  }, [usesFolder, send]);
  useEffect(() => {
    // If that fails it is shown once more at the next visit.
    if (came > 0) void send('syncSeen', {}).catch(() => undefined);
  }, [came, send]);
  return { n: seen, isOn };
}

/**
 * A word below the head of the queue when something came from another device. Its line is kept where something may come,
 * so that nothing moves.
 */
export function CameLine() {
  const { n, isOn } = useCame();
  const hasWords = n > 0;
  return (
    <Said as="span" className={isOn || hasWords ? 'came' : 'hidden'}>
      {hasWords && t('devices.came', { n })}
    </Said>
  );
}
