import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { loadState } from '../../../../utils/db/state.ts';
import { memoryArea } from '../../../support/memory-area.ts';
import {
  deviceWorld,
  keysIn,
  queueOf,
  talk,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';

const key = (n: number): PaperKey => `arxiv:2607.${String(10_000 + n)}`;
const save = (on: DeviceWorld, n: number) =>
  on.queue.save([key(n)], { title: `Of the tides, part ${n}`, authors: ['Ada Tide'] });

/** Two devices of one account, both joined. */
async function twoDevices() {
  const area = memoryArea();
  const [a, b] = [deviceWorld(area), deviceWorld(area)];
  return { area, a, b };
}

describe('the browser’s account', () => {
  it('brings the queue of one device to another, and edits both ways', async () => {
    const { a, b } = await twoDevices();
    await save(a, 1);
    await a.queue.setTags(key(1), ['waves', 'deep']);
    await save(b, 2);
    await a.join();
    await b.join();
    await talk(a, b);
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await queueOf(a)).toHaveLength(2);
    const [item] = await a.db.queue.where('keys').equals(key(2)).toArray();
    await a.queue.setNotes(item?.id ?? '', 'by A', '');
    await b.queue.setState(key(2), 'reading');
    await b.queue.remove(key(1));
    await talk(b, a);
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await queueOf(a)).toMatchObject([{ notes: 'by A', state: 'reading' }]);
    expect(await a.db.removed.count()).toBe(1);
    expect((await loadState(a.db, 'devices')).account).toMatchObject({ state: 'ok' });
  });

  it('keeps both notes that were written without knowing of each other', async () => {
    const { a, b } = await twoDevices();
    await save(a, 1);
    await a.join();
    await b.join();
    const { id = '' } = (await b.db.queue.toCollection().first()) ?? {};
    await a.queue.setNotes(id, 'from A', '');
    b.setTime(Date.UTC(2026, 7, 22));
    await b.queue.setNotes(id, 'from B', '');
    await talk(a, b);
    expect((await a.db.queue.get(id))?.notes).toBe('from A\n\n---\n\nfrom B');
    expect(await queueOf(b)).toEqual(await queueOf(a));
  });

  it('makes one item of a paper that both saved', async () => {
    const { a, b } = await twoDevices();
    await save(a, 1);
    await save(b, 1);
    await a.join();
    await b.join();
    await talk(a, b);
    expect(await a.db.queue.count()).toBe(1);
    expect(await queueOf(b)).toEqual(await queueOf(a));
  });

  it('off is off, and what is stored goes when the reader says so', async () => {
    const { a } = await twoDevices();
    await save(a, 1);
    await a.exchange.once();
    expect(keysIn(a)).toEqual([]);
    await a.join();
    expect(keysIn(a).length).toBeGreaterThan(0);
    await a.exchange.switch('account', false);
    const before = structuredClone([...a.area.stored]);
    await save(a, 2);
    await a.exchange.once();
    expect([...a.area.stored]).toEqual(before);
    await a.exchange.clear('account');
    expect(keysIn(a)).toEqual([]);
  });
});
