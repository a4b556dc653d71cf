import { useEffect, useState } from 'react';
import type { FeedDay } from '../../utils/db/tables.ts';
import { useServices } from '../services.tsx';

interface Attempt {
  day: FeedDay;
  failed: boolean;
}

/** Asks for a day that is not copied yet, and once more for each call of `again`. What comes is kept. */
export function useFetchDay(day: FeedDay | undefined): { failed: boolean; again: () => void } {
  const { send } = useServices();
  const [ended, setEnded] = useState<Attempt>();
  const waits = day !== undefined && ended?.day !== day;
  useEffect(() => {
    if (!waits) return undefined;
    let gone = false;
    void send('refresh', { day, force: true })
      .then(({ changed }) => !changed)
      .catch(() => true)
      .then((failed) => !gone && setEnded({ day, failed }));
    return () => {
      gone = true;
    };
  }, [send, day, waits]);
  return {
    failed: ended?.day === day && ended?.failed === true,
    again: () => setEnded(undefined),
  };
}
