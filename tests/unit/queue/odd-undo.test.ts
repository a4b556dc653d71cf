import { afterEach, expect, it } from 'vitest';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const KEY = 'arxiv:2507.00001';

it.each([
  ['no list of changes', { changes: undefined }],
  ['null for a change', { changes: [null] }],
  ['an unknown table', { changes: [{ table: 'mars', before: null, after: null }] }],
  ['a change of nothing', { changes: [{ table: 'queue', before: null, after: null }] }],
  [
    'an item without fields',
    {
      changes: [
        { table: 'queue', before: { id: 'q', keys: [KEY] }, after: { id: 'q', keys: [KEY] } },
      ],
    },
  ],
  [
    'an item without a key',
    { changes: [{ table: 'queue', before: { id: 'q', keys: [] }, after: null }] },
  ],
  ['a time that is none', { at: '9999-99-99T99:99Z' }],
  ['an unknown kind', { what: 'mars', title: 7 }],
])('a journal row with %s stops neither typing nor undo', async (_, odd) => {
  const { result: id, undo } = await world.queue.save([KEY], { title: 'T', authors: ['A B'] });
  const [row] = await world.db.undo.toArray();
  await world.db.undo.put({ ...row, ...odd } as never);
  await world.queue.setNotes(id, 'x', '');
  await world.queue.setNotes(id, 'xy', 'x');
  await expect(world.queue.undo(undo ?? '')).resolves.toBeDefined();
  expect((await world.db.queue.toArray()).map(({ notes }) => notes)).toEqual(['xy']);
});
