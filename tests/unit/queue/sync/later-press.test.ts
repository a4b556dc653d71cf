import { expect, it } from 'vitest';
import { parseSettings, type Settings } from '../../../../utils/settings.ts';
import { waitingSettings } from '../../../../utils/queue/recorder.ts';
import { noteSettingsTimes } from '../../../../utils/queue/sync/settings-times.ts';
import { deviceWorld, talk, type DeviceWorld } from '../../../support/sync/device-world.ts';

const KEY = 'arxiv:2607.10001' as const;
const day = (n: number): number => Date.UTC(2026, 8, n);

async function two() {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await a.join();
  await b.join();
  return [a, b] as const;
}

it.each(['by itself', 'among others'])(
  'a mark that is taken back %s beats no later press on a device that told it first',
  async (how) => {
    const [a, b] = await two();
    await a.queue.setDone(KEY, true);
    await talk(a, b);
    a.setTime(day(7));
    await (how === 'by itself'
      ? a.queue.setDone(KEY, false)
      : a.queue.changePapers([{ key: KEY }], { done: false }));
    b.setTime(day(9));
    await b.queue.setDone(KEY, true);
    await b.exchange.once();
    a.setTime(day(11));
    await talk(a, b);
    for (const { db } of [a, b])
      expect((await db.marks.toArray())[0]?.doneAt).toMatch(/^2026-09-09/);
  },
);

it('but an earlier one', async () => {
  const [a, b] = await two();
  await a.queue.setDone(KEY, true);
  await talk(a, b);
  b.setTime(day(7));
  await b.queue.setDone(KEY, true);
  a.setTime(day(9));
  await a.queue.setDone(KEY, false);
  a.setTime(day(11));
  await talk(b, a);
  for (const { db } of [a, b]) expect((await db.marks.toArray())[0]?.doneAt).toBeUndefined();
});

const settingsOf = async ({ db, readSettings }: DeviceWorld) =>
  parseSettings((await waitingSettings(db)) ?? (await readSettings()));

/** As the worker hears of it, once what came from others has been put there. */
async function change(device: DeviceWorld, some: Partial<Settings>): Promise<void> {
  const { db, now, storage } = device;
  const oldValue = await settingsOf(device);
  const newValue = { ...oldValue, ...some };
  await db.dirty.delete('settings');
  await storage.set({ settings: newValue });
  await noteSettingsTimes(db, { oldValue, newValue }, now().toISOString());
}

it.each([0, 1])(
  'of two settings the later counts, whichever device told it first (%i)',
  async (first) => {
    const both = await two();
    // Of one moment the larger name would count.
    const names = await Promise.all(both.map(async ({ exchange }) => exchange.id()));
    const isInOrder = String(names[0]) < String(names[1]);
    const [a, b] = isInOrder === (first === 0) ? both : ([both[1], both[0]] as const);
    const mine = { kind: 'word' as const, text: 'tides' };
    await change(a, { titleLink: 'pdf', muted: [mine] });
    await talk(a, b);
    a.setTime(day(7));
    await change(a, { titleLink: 'html', muted: [] });
    b.setTime(day(9));
    await change(b, { titleLink: 'alphaxiv', muted: [{ ...mine, text: 'Tides' }] });
    await b.exchange.once();
    a.setTime(day(11));
    await talk(a, b);
    for (const one of [a, b])
      expect(await settingsOf(one)).toMatchObject({
        titleLink: 'alphaxiv',
        muted: [{ text: 'Tides' }],
      });
  },
);

it('a setting of which no time is known counts as old', async () => {
  const [a, b] = await two();
  await a.storage.set({ settings: { titleLink: 'html' } });
  b.setTime(day(9));
  await change(b, { titleLink: 'pdf' });
  await b.exchange.once();
  a.setTime(day(11));
  await talk(a, b);
  for (const one of [a, b]) expect((await settingsOf(one)).titleLink).toBe('pdf');
});

it('a verdict that is taken back beats no later word on a device that told it first', async () => {
  const [a, b] = await two();
  const said = { subject: 'arxiv:2607.10002', id: '2607.10001' };
  await a.queue.verdict({ ...said, same: true });
  await talk(a, b);
  a.setTime(day(7));
  await a.queue.verdict({ ...said, same: null });
  b.setTime(day(9));
  await b.queue.verdict({ ...said, same: false });
  await b.exchange.once();
  a.setTime(day(11));
  await talk(a, b);
  for (const { db } of [a, b]) expect((await db.verdicts.toArray())[0]?.same).toBe(false);
});

it('a tag that is put among others brings back none that was taken out elsewhere', async () => {
  const [a, b] = await two();
  const key = 'doi:10.1/t';
  await a.queue.save([key], { title: 'Of the tides', authors: [] });
  await a.queue.setTags(key, ['alpha', 'beta', 'gamma']);
  await talk(a, b);
  a.setTime(day(1));
  await a.queue.setTags(key, ['alpha', 'gamma']);
  await a.exchange.once();
  b.setTime(day(2));
  await b.queue.setTags(key, ['alpha', 'apple', 'beta', 'gamma']);
  await talk(b, a);
  for (const { db } of [a, b])
    expect((await db.queue.toArray())[0]?.tags.toSorted()).toEqual(['alpha', 'apple', 'gamma']);
});
