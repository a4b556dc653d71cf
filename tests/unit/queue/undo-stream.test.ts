import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { byRank } from '../../../utils/queue/order.ts';
import { isLong } from '../../support/is-long.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const items = async (): Promise<QueueRow[]> => (await world.db.queue.toArray()).sort(byRank);
/** Without times, which undo may set anew. */
const content = async () =>
  (await items()).map((item) => JSON.stringify({ ...item, changed: 0, changedAt: 0 }));

type Step = { at: number; what: number };
const keysAt: PaperKey[] = ['arxiv:2507.00001', 'arxiv:2507.00002', 'acl:x-1', 'doi:10.1/x'];

/** One command of a random stream. */
async function take({ at, what }: Step): Promise<{ undo: string | undefined }> {
  const key = keysAt[at % keysAt.length] as PaperKey;
  const there = await world.db.queue.where('keys').equals(key).first();
  if (!there || what === 0) return world.queue.save([key], { title: key });
  const id = there.id;
  const other = (await items())[0]?.id ?? id;
  const commands = [
    () => world.queue.remove(key),
    () => world.queue.setState(key, 'done'),
    () => world.queue.setTags(key, [`t${what}`]),
    () => world.queue.setNotes(id, `note ${what}`, there.notes),
    () => world.queue.bulk([id, other], { snoozedUntil: '2026-09-01T00:00:00.000Z' }),
    () => world.queue.reorder({ ids: [id], place: { before: other } }),
    () => world.queue.save([key, keysAt[(at + 1) % keysAt.length] as PaperKey]),
    () => world.queue.applyImport([{ keys: [key], tags: ['new'], notes: 'more' }]),
  ];
  const command = commands[what % commands.length];
  return command ? command() : { undo: undefined };
}

it('each command of any stream, undone at once, leaves the queue as it was; and can be redone', async () => {
  const steps = fc.array(fc.record({ at: fc.nat(3), what: fc.nat(20) }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, async (stream) => {
      await Promise.all(world.db.tables.map((table) => table.clear()));
      for (const step of stream) {
        const before = await content();
        const { undo } = await take(step);
        const after = await content();
        if (undo === undefined) {
          expect(after).toEqual(before);
          continue;
        }
        const back = await world.queue.undo(undo);
        expect(await content()).toEqual(before);
        await world.queue.undo(back.undo ?? '');
        expect(await content()).toEqual(after);
      }
    }),
    { numRuns: isLong ? 300 : 30 },
  );
});
