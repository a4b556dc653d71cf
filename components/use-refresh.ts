import { useEffect, useState } from 'react';
import type { FeedDay } from '../utils/time/feed-day.ts';
import { useServices } from './services.tsx';

/** The worker wakes beside the page and takes its time from what is shown first. */
const AFTER_FIRST_ROWS_MS = 200;

/** Asks the worker to read the feed: once when the page opens, and when the reader presses. */
export function useRefresh() {
  const { send } = useServices();
  const [busy, setBusy] = useState(false);
  /** The last press was answered. */
  const [answered, setAnswered] = useState(false);

  useEffect(() => {
    // A look that does not reach the worker is lost: the lists are as old as they say, and the clock reads them.
    const ask = (): void => void send('refresh', { why: 'look' }).catch(() => undefined);
    const timer = setTimeout(ask, AFTER_FIRST_ROWS_MS);
    return () => clearTimeout(timer);
  }, [send]);

  const refresh = (day?: FeedDay): void => {
    setBusy(true);
    setAnswered(false);
    // What the feed refused, the worker writes down, and the status line says it from there.
    void send('refresh', { day, why: 'press' })
      .catch(() => undefined)
      .then(() => {
        setBusy(false);
        setAnswered(true);
      });
  };
  return { busy, answered, refresh };
}
