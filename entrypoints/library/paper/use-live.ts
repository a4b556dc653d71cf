import { useLiveQuery } from 'dexie-react-hooks';
import { readLive } from '../../../utils/db/queries.ts';
import { useState } from 'react';
import type { LiveRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { useServices } from '../../../components/services.tsx';
import { useConsent } from '../use-consent.ts';

export interface Live {
  /** What was asked for last; undefined while it is read, `null` when it never was. */
  row: LiveRow | null | undefined;
  busy: boolean;
  failed: string | undefined;
  ask: () => void;
}

/** A paper's live details: kept since they were asked for, and a way to ask (anew). */
export function useLive(id: string): Live {
  const { db, send } = useServices();
  const row = useLiveQuery(async () => (await readLive(db, id)) ?? null, [db, id]);
  const consent = useConsent('browsingActivity');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const ask = async (): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      if (!(await consent())) setFailed(t('live.noConsent'));
      else setFailed((await send('live', { id })).failed);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : t('error.unknown'));
    }
    setBusy(false);
  };
  return { row, busy, failed, ask: () => void ask() };
}
