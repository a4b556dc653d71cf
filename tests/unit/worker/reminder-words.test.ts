import { afterEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { createReminders } from '../../../utils/worker/reminders.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const db = openDb('reminder-words');
afterEach(() => db.delete({ disableAutoOpen: false }));
const NOW = '2026-08-21T10:00:00.000Z';

async function woken(allowed: boolean) {
  const { browser, of } = fakeBrowser({ 'permissions.contains': () => allowed });
  const row = (n: number): QueueRow => ({
    id: `id-${n}`,
    keys: [`arxiv:2608.0000${n}`],
    title: `Paper ${n}`,
    authors: [],
    url: '',
    state: 'to-read',
    rank: `a${n}`,
    tags: [],
    notes: '',
    evidence: [],
    snoozedUntil: `2026-08-21T09:0${n}:00.000Z`,
    savedAt: '2026-08-20T00:00:00.000Z',
    changedAt: '2026-08-20T00:00:00.000Z',
    changed: {},
  });
  await db.queue.bulkPut([1, 2, 3, 4].map(row));
  await db.state.put({ name: 'snooze', value: { toldAt: '2026-08-21T00:00:00.000Z' } });
  await createReminders({ browser, db, now: () => new Date(NOW) }).wake();
  return of;
}

it('papers that woke are told of in one notification, three by name, where the reader allowed it', async () => {
  const of = await woken(true);
  expect(of('permissions.contains')).toEqual([[{ permissions: ['notifications'] }]]);
  expect(of('notifications.create')).toMatchObject([
    [
      'snooze',
      {
        type: 'basic',
        iconUrl: 'ext://ours/icon/128.png',
        message: 'Paper 1\nPaper 2\nPaper 3',
      },
    ],
  ]);
});

it('and not where it did not', async () => {
  const of = await woken(false);
  expect(of('notifications.create')).toEqual([]);
});
