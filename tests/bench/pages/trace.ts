import type { Browser, CDPSession } from '@playwright/test';
import type { Task } from './own-time.ts';
import { PAGE_MARK } from './watch.ts';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

export interface Traced {
  /** Tasks of the page's main thread, in order. */
  tasks: Task[];
  /** Milliseconds of each layout there. */
  layouts: number[];
}

const CATEGORIES = [
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'blink.user_timing',
  '__metadata',
];

/** Records the tasks of the main thread of the page that sets the mark `PAGE_MARK`. */
export async function startTrace(browser: Browser): Promise<{ stop(): Promise<Traced> }> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return {
    async stop() {
      const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await ended;
      await session.detach();
      const page = events.find(({ name }) => name === PAGE_MARK);
      if (page === undefined) throw new Error('the page is not in the trace');
      const own = events
        .filter(({ pid, tid }) => pid === page.pid && tid === page.tid)
        .sort((a, b) => a.ts - b.ts);
      const of = (name: string): TraceEvent[] => own.filter((event) => event.name === name);
      return {
        tasks: of('RunTask').map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur })),
        layouts: of('Layout').map(({ dur = 0 }) => dur / 1000),
      };
    },
  };
}
