import { useEffect, useState } from 'react';
import { readLook } from '../../utils/db/queries.ts';
import { afterLook } from '../../utils/view/visits.ts';
import { useServices } from '../services.tsx';

/** Later than anything: nothing is new. */
const NEVER = '9999';

/** When the reader looked at this list before; `null` at the first look. Until it is read nothing is new: the rows do not wait. */
export function useSince(list: string | undefined): string | null {
  const { db, send } = useServices();
  const [since, setSince] = useState<{ list: string; at: string | null }>();
  useEffect(() => {
    if (list === undefined) return undefined;
    let gone = false;
    void readLook(db, list).then((row) => {
      const look = afterLook(row, list, new Date().toISOString());
      if (!gone) setSince({ list, at: look.since ?? null });
      // A look that is not noted shows the same papers as new once more.
      return send('noteVisit', { list }).catch(() => undefined);
    });
    return () => {
      gone = true;
    };
  }, [db, send, list]);
  if (list === undefined) return NEVER;
  return since?.list === list ? since.at : NEVER;
}
