import { expect, it } from 'vitest';
import type { Change } from '../../../utils/db/queue-tables.ts';
import { dirtyShards } from '../../../utils/queue/dirty-shards.ts';
import { markShardOf } from '../../../utils/queue/marks/format.ts';
import { mirrorShardOf } from '../../../utils/queue/mirror/format.ts';
import { removedRow } from '../../../utils/queue/removed.ts';
import { queueItem } from '../../support/queue-item.ts';

const AT = '2026-08-21T00:00:00.000Z';
const BEFORE = queueItem({ id: 'a', keys: ['arxiv:2507.00001'], claims: ['doi:10.1/x'] });
const AFTER = queueItem({ id: 'a', keys: ['arxiv:2507.00001', 'arxiv:2508.00002'] });
const MARK = { key: 'arxiv:2506.00003', doneAt: AT } as const;
const VERDICT = { subject: 'doi:10.1/x', id: '2507.00001', same: true, at: AT };

const shards = (...changes: Change[]) => [...new Set(dirtyShards(changes))].sort();

it('an item leaves behind the marks of all its keys and claims, before and after, and its mirror', () => {
  const all = ['q1:2507', 'q1:2508', markShardOf('doi:10.1/x'), mirrorShardOf('a')];
  expect(shards({ table: 'queue', before: BEFORE, after: AFTER })).toEqual(all.sort());
  expect(shards({ table: 'queue', before: null, after: AFTER })).toEqual(
    ['q1:2507', 'q1:2508', mirrorShardOf('a')].sort(),
  );
  expect(shards({ table: 'queue', before: BEFORE, after: null })).toContain('q1:2507');
});

it.each<[string, Change, string[]]>([
  [
    'a removed item its mirror',
    { table: 'removed', before: null, after: removedRow(BEFORE, AT) },
    [mirrorShardOf('a')],
  ],
  [
    'one that is forgotten too',
    { table: 'removed', before: removedRow(BEFORE, AT), after: null },
    [mirrorShardOf('a')],
  ],
  ['a mark its own', { table: 'marks', before: MARK, after: null }, ['q1:2506']],
  ['a verdict all of them', { table: 'verdicts', before: null, after: VERDICT }, ['v1']],
  ['settings', { table: 'settings', before: null, after: { value: {} } }, ['settings']],
  ['a tombstone none', { table: 'gone', before: null, after: { id: 'a', keys: [], at: AT } }, []],
])('%s', (_name, change, wanted) => expect(shards(change)).toEqual(wanted));
