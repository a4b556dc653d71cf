import { expect, it } from 'vitest';
import { weekNumbers } from '../../../utils/queue/numbers.ts';
import { queueItem } from '../../support/queue-item.ts';

/** A Friday. */
const NOW = new Date('2026-08-21T12:00:00.000Z');

const saved = (id: string, savedAt: string) => queueItem({ id, savedAt });
const done = (id: string, at: string) =>
  queueItem({ id, state: 'done', savedAt: '2025-01-01T00:00:00.000Z', changed: { state: at } });

it('counts what was saved and done week by week, Monday to Sunday by UTC, oldest first', () => {
  const items = [
    saved('a', '2026-08-17T00:00:00.000Z'),
    saved('b', '2026-08-21T11:59:00.000Z'),
    saved('c', '2026-08-16T23:59:59.999Z'),
    saved('d', '2026-08-10T00:00:00.000Z'),
    saved('e', '2026-08-09T23:59:59.999Z'),
    done('f', '2026-08-18T10:00:00.000Z'),
    done('g', '2026-08-11T10:00:00.000Z'),
    done('h', '2026-08-12T10:00:00.000Z'),
    queueItem({ id: 'i', state: 'archived', changed: { state: '2026-08-18T10:00:00.000Z' } }),
  ];
  expect(weekNumbers(items.slice(0, 8), NOW, 2)).toEqual([
    { monday: '2026-08-10', saved: 2, done: 2 },
    { monday: '2026-08-17', saved: 2, done: 1 },
  ]);
  expect(weekNumbers(items.slice(8), NOW, 1)).toEqual([
    { monday: '2026-08-17', saved: 1, done: 0 },
  ]);
});

it('is of twelve weeks, and of an empty queue too', () => {
  const weeks = weekNumbers([], new Date('2026-08-17T00:00:00.000Z'));
  expect(weeks).toHaveLength(12);
  expect([weeks[0]?.monday, weeks.at(-1)?.monday]).toEqual(['2026-06-01', '2026-08-17']);
  expect(weekNumbers([], new Date('2026-08-16T23:59:59.999Z'), 1)[0]?.monday).toBe('2026-08-10');
});

it('a paper saved by a clock that was ahead is in no week', () => {
  expect(weekNumbers([saved('a', '2026-09-21T12:00:00.000Z')], NOW, 1)).toEqual([
    { monday: '2026-08-17', saved: 0, done: 0 },
  ]);
});
