import { expect, it } from 'vitest';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { openItems } from '../../../utils/queue/open-items.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';
import { selectItems } from '../../../utils/queue/select.ts';
import { queueItem } from '../../support/queue-item.ts';

const NOW = new Date('2026-08-21T09:00:00.000Z');
const UNTIL = {
  past: '2026-08-21T08:59:59.999Z',
  now: '2026-08-21T09:00:00.000Z',
  later: '2026-08-21T09:00:00.001Z',
};

const queue = QUEUE_STATES.flatMap((state) => [
  queueItem({ id: state, state }),
  queueItem({ id: `${state} past`, state, snoozedUntil: UNTIL.past }),
  queueItem({ id: `${state} now`, state, snoozedUntil: UNTIL.now }),
  queueItem({ id: `${state} later`, state, snoozedUntil: UNTIL.later }),
]);
const ids = (items: readonly QueueRow[]): string[] => items.map(({ id }) => id).sort();
const select = (state: QueueRow['state'] | 'open' | 'all', snoozed = false): string[] =>
  ids(selectItems(queue, { words: '', state, tag: undefined, snoozed, sort: 'saved' }, NOW));

const inSight = (state: string): string[] => [state, `${state} now`, `${state} past`];

it('open is to read and reading, from the end of a snooze on', () => {
  expect(ids(openItems(queue, NOW))).toEqual([...inSight('reading'), ...inSight('to-read')]);
});

it('the queue’s page shows as open what is counted', () => {
  expect(select('open')).toEqual(ids(openItems(queue, NOW)));
});

it('what is snoozed shows neither in “To read” nor in “Reading”, only where it is asked for', () => {
  expect(select('to-read')).toEqual(inSight('to-read'));
  expect(select('reading')).toEqual(inSight('reading'));
  expect(select('all')).toHaveLength(queue.length);
  expect(select('open', true)).toEqual(
    ids(queue.filter(({ snoozedUntil }) => snoozedUntil === UNTIL.later)),
  );
});
