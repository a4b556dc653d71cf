import { useEffect, useState } from 'react';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { useServices } from '../services.tsx';

interface Attempt {
  day: FeedDay;
  /** `full`: the ceiling of a day is reached, so that only a press asks. */
  ended: 'there' | 'failed' | 'full';
}

/** Asks for a day that is not copied yet, and once more for each call of `again`, which is a press. What comes is kept. */
export function useFetchDay(day: FeedDay | undefined): {
  ended: Attempt['ended'] | undefined;
  again: () => void;
} {
  const { send } = useServices();
  const [attempt, setAttempt] = useState<Attempt>();
  const [pressed, setPressed] = useState<FeedDay>();
  const waits = day !== undefined && attempt?.day !== day;
  useEffect(() => {
    if (!waits) return undefined;
    let gone = false;
    void send('refresh', { day, why: pressed === day ? 'press' : 'day' })
      .then(({ changed, full }): Attempt['ended'] => {
        if (full === true) return 'full';
        return changed ? 'there' : 'failed';
      })
      .catch((): Attempt['ended'] => 'failed')
      .then((ended) => !gone && setAttempt({ day, ended }));
    return () => {
      gone = true;
    };
  }, [send, day, waits, pressed]);
  return {
    ended: attempt?.day === day ? attempt?.ended : undefined,
    again: () => {
      setPressed(day);
      setAttempt(undefined);
    },
  };
}
