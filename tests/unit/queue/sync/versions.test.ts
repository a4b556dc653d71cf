import { describe, expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { fnv1a } from '../../../../utils/fnv1a.ts';
import { toBlob } from '../../../../utils/queue/sync/blob.ts';
import { fileOfDevice } from '../../../../utils/queue/sync/folder/file-names.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import { packReplica } from '../../../../utils/queue/sync/pack.ts';
import type { ItemState } from '../../../../utils/queue/sync/replica.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { deviceWorld, queueOf, talk } from '../../../support/sync/device-world.ts';

const OTHER = 'zzzzzzzz';
const CLOCK = `0mt3c78te${OTHER}`;
const at = '2026-08-21T00:00:00.000Z';

/** What another device left in the account, of whatever kind. */
async function texts(packed: unknown): Promise<[string, string][]> {
  const parts = { 'i1.0': fnv1a(JSON.stringify(packed)) };
  const head = { n: 1, is: 'x', at, name: 'Other', parts };
  return [
    [`d:${OTHER}:i1.0`, await toBlob(packed, undefined)],
    [`d:${OTHER}:head`, await toBlob(head, undefined)],
  ];
}

const save = (on: Pick<ReturnType<typeof deviceWorld>, 'queue'>, n: number) =>
  on.queue.save([`arxiv:2607.1000${n}`], { title: `Part ${n}`, authors: ['Ada Tide'] });

describe('what is of a later version inside is said, and nothing is written over it', () => {
  it('in the account', async () => {
    const a = deviceWorld();
    await save(a, 1);
    await a.join();
    for (const [key, text] of await texts({ v: 2, d: [], t: 0, i: [] }))
      a.area.stored.set(key, text);
    await save(a, 2);
    const before = [...a.area.stored];
    await a.exchange.once();
    const { account } = await loadState(a.db, 'devices');
    expect(account).toMatchObject({ state: 'error', trouble: 'trouble.sync.later' });
    expect([...a.area.stored]).toEqual(before);
  });

  it.each([
    ['of a later version', { ...NOTHING, version: 2 }, 'error', 'trouble.folder.later'],
    ['no words of a device', { version: 'x' }, 'waiting', 'trouble.folder.unfinished'],
  ])('in a folder: %s', async (_, replica, state, trouble) => {
    const a = folderWorld();
    await save(a, 1);
    await a.join();
    const file = a.folder.text(fileOfDevice(await a.exchange.id()));
    const raw = JSON.parse(file) as { devices: Record<string, unknown> };
    const devices = { ...raw.devices, device: OTHER, stamp: 'x', replica };
    a.folder.put(
      fileOfDevice(OTHER),
      new TextEncoder().encode(JSON.stringify({ ...raw, devices })),
    );
    await save(a, 2);
    await a.exchange.once();
    expect((await loadState(a.db, 'devices')).folder).toMatchObject({ state, trouble });
    // What is only spoilt keeps no device from going on.
    const isWritten = a.folder.text(fileOfDevice(await a.exchange.id())) !== file;
    expect(isWritten).toBe(state === 'waiting');
  });
});

describe('an item whose id is the name of what every object has', () => {
  it.each(['constructor', '__proto__', 'toString'])('is one like all others: %s', async (id) => {
    const a = deviceWorld();
    const b = deviceWorld(a.area);
    await save(a, 1);
    await a.join();
    await b.join();
    const state: ItemState = {
      life: [CLOCK, 'in'],
      saved: [CLOCK, { savedAt: '2026-08-01T00:00:00.000Z' }],
      paper: [CLOCK, { title: 'Named oddly', authors: [], url: '' }],
      state: [CLOCK, 'to-read'],
      keys: { 'arxiv:2607.10009': [CLOCK, 'arxiv:2607.10009'] },
      claims: {},
      tags: {},
      notes: { versions: [{ clock: CLOCK, text: 'n' }], known: {} },
      evidence: [],
    };
    const replica = { ...NOTHING, items: Object.fromEntries([[id, state]]) };
    for (const [key, text] of await texts(packReplica(replica, OTHER)))
      a.area.stored.set(key, text);
    await talk(a, b);
    await a.exchange.forget(OTHER);
    await save(a, 3);
    // As a backup brings it: no device said it before.
    const [row] = await b.db.queue.toArray();
    if (row) await b.db.queue.put({ ...row, id: 'valueOf', keys: ['arxiv:2607.10008'] });
    await talk(a, b);
    expect(await queueOf(b)).toEqual(await queueOf(a));
    expect(await queueOf(a)).toHaveLength(4);
    expect((await loadState(b.db, 'devices')).account.state).toBe('ok');
  });
});
