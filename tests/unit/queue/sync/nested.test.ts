import { expect, it } from 'vitest';
import { deflateSync, strToU8 } from 'fflate';
import { loadState } from '../../../../utils/db/state.ts';
import { fnv1a } from '../../../../utils/fnv1a.ts';
import { readHead } from '../../../../utils/queue/sync/account-keys.ts';
import { toBase91 } from '../../../../utils/queue/sync/base91.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { deviceWorld, talk } from '../../../support/sync/device-world.ts';

const DEEP = '['.repeat(60_000) + ']'.repeat(60_000);

/** JSON as a text of the account. */
function blobOf(json: string): string {
  const packed = deflateSync(strToU8(json), { level: 9 });
  const all = new Uint8Array(4 + packed.length);
  new DataView(all.buffer).setUint32(0, fnv1a(json));
  all.set(packed, 4);
  return `1${toBase91(all)}`;
}

type World = Pick<ReturnType<typeof folderWorld>, 'queue' | 'db'>;
const save = ({ queue }: World, n: number) =>
  queue.save([`arxiv:2607.1000${n}`], { title: `Part ${n}`, authors: ['Ada Tide'] });
const titles = async ({ db }: World): Promise<string[]> =>
  (await db.queue.toArray()).map(({ title }) => title).sort();

it.each([
  ['a text', 'i1.0', DEEP],
  ['its items', 'i1.0', `{"v":1,"t":0,"d":["hhhhhhhh"],"i":${DEEP}}`],
  ['its marks', 'r', `{"v":1,"t":0,"d":[],"i":[],"marks":{"arxiv:2607.10001":${DEEP}}}`],
  ['its settings', 'r', `{"v":1,"t":0,"d":[],"i":[],"settings":{"watched":{"a":["x",${DEEP}]}}}`],
  ['its version', 'r', `{"v":${DEEP},"t":${DEEP}}`],
  ['a head', 'head', DEEP],
  ['a name', 'head', `{"n":1,"is":"x","at":"2026-08-01T00:00:00.000Z","parts":{},"name":${DEEP}}`],
])('%s that is nested without end costs the account nothing else', async (_, name, json) => {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await save(a, 1);
  await a.join();
  await b.join();
  a.area.stored.set(`d:hhhhhhhh:${name}`, blobOf(json));
  await save(b, 2);
  await talk(b, a);
  expect(await titles(a)).toEqual(['Part 1', 'Part 2']);
  expect((await loadState(a.db, 'devices')).account.state).not.toBe('error');
});

it('a name is a text, or none', () => {
  const head = { n: 1, is: 'x', at: '2026-08-01T00:00:00.000Z', parts: {} };
  expect(readHead({ ...head, name: { toString: () => 'x' } })?.name).toBe('');
  expect(readHead({ ...head, name: 'Laptop' })?.name).toBe('Laptop');
});

const WORDS = '"device":"hhhhhhhh","name":"","at":"","stamp":"s"';

it.each([
  ['a file', DEEP],
  ['its version', `{"format":"tidemark-backup","devices":{"version":${DEEP},${WORDS}}}`],
  ['its replica', `{"format":"tidemark-backup","devices":{"replica":${DEEP},${WORDS}}}`],
  ['a sealed version', `{"format":"tidemark-sealed","version":${DEEP}}`],
  ['sealed data', `{"format":"tidemark-sealed","data":${DEEP}}`],
])('%s that is nested without end costs the folder nothing else', async (_, json) => {
  const a = folderWorld();
  const b = folderWorld(a.folder);
  await save(a, 1);
  await a.join();
  await b.join();
  await a.folder.write('tidemark-hhhhhhhh.json', new TextEncoder().encode(json));
  await save(b, 2);
  await talk(b, a);
  expect(await titles(a)).toEqual(['Part 1', 'Part 2']);
  expect((await loadState(a.db, 'devices')).folder.state).not.toBe('error');
});
