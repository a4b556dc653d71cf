import { expect, it } from 'vitest';
import type { AccountChanges } from '../../../../utils/queue/sync/own-writes.ts';
import { memoryArea } from '../../../support/memory-area.ts';
import { deviceWorld } from '../../../support/sync/device-world.ts';

/** An account that tells of each change as the browser does, while it is made. */
function told() {
  const area = memoryArea();
  const heard: ((changes: AccountChanges) => void)[] = [];
  /** What hears of it may look before the writer knows that it is done. */
  const tell = async (changes: AccountChanges): Promise<void> => {
    for (const one of heard) one(changes);
    for (let turn = 0; turn < 20; turn += 1)
      await new Promise((resolve) => void setTimeout(resolve));
  };
  return {
    heard,
    area: {
      ...area,
      async set(items: Record<string, unknown>) {
        await area.set(items);
        await tell(
          Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])),
        );
      },
      async remove(keys: string | string[]) {
        await area.remove(keys);
        await tell(Object.fromEntries([keys].flat().map((key) => [key, {}])));
      },
    },
  };
}

it('what a device hears of its own writes is told from what another wrote', async () => {
  const { area, heard } = told();
  const [a, b] = [deviceWorld(area), deviceWorld(area)];
  const answers: Promise<boolean>[] = [];
  heard.push((changes) => void answers.push(a.exchange.isOwn(changes)));
  const answered = () => Promise.all(answers.splice(0));
  await a.queue.save(['arxiv:2607.10001'], { title: 'Of the tides', authors: ['Ada Tide'] });
  await a.join();
  expect(new Set(await answered())).toEqual(new Set([true]));
  await b.join();
  await b.queue.save(['arxiv:2607.10002'], { title: 'Of the moon', authors: ['Ada Tide'] });
  await b.exchange.once();
  expect(new Set(await answered())).toEqual(new Set([false]));
  await a.exchange.once();
  await answered();
  const key = [...area.stored.keys()].find((one) => one.endsWith(':head')) ?? '';
  await area.set({ [key]: '1x' });
  await area.remove(key);
  expect(await answered()).toEqual([false, false]);
});
