import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { createOwnWrites } from '../../../utils/page-index/own-writes.ts';
import { createPublisher } from '../../../utils/page-index/publisher.ts';
import type { ShardKind } from '../../../utils/page-index/shard-kind.ts';
import { MIRROR_HEAD, MIRROR_SHARDS } from '../../../utils/queue/mirror/format.ts';
import { WORDS_KEY } from '../../../utils/i18n/page-words.ts';
import { NEAR_KEY } from '../../../utils/near/key.ts';
import { SETTINGS_KEY } from '../../../utils/settings.ts';
import { TITLE_SHARDS } from '../../../utils/titles/format.ts';
import { VERDICTS_KEY } from '../../../utils/titles/verdict-format.ts';
import { HEAD_KEY } from '../../../utils/trend/format.ts';
import { shardKinds } from '../../../utils/worker/shard-kinds.ts';
import { memoryArea } from '../../support/memory-area.ts';

const now = (): Date => new Date('2026-08-21T15:00:00Z');
let db: TidemarkDb;
beforeEach(() => {
  db = openDb('shard-kinds');
});
afterEach(() => db.delete());

const ownersOf = (key: string): string[] =>
  shardKinds({ storage: memoryArea(), now })
    .filter((kind) => kind.owns(key))
    .map(({ name }) => name);

/** Every kind, and keys of it, of earlier versions too. */
const OWNED = [
  ['trends', [HEAD_KEY, 't1:2608', 't0:2608']],
  ['marks', ['q1:2608', 'q1:x1f', 'q0:2608']],
  ['titles', [...TITLE_SHARDS, 'k2:00']],
  ['verdicts', [VERDICTS_KEY, 'v2']],
  ['mirror', [...MIRROR_SHARDS, 'm2:00']],
  ['settings', [SETTINGS_KEY]],
  ['words', [WORDS_KEY]],
  ['near', [NEAR_KEY, 'n0']],
] satisfies [string, string[]][];

it.each(OWNED)('%s have one owner', (name, keys) => {
  for (const key of keys) expect(ownersOf(key)).toEqual([name]);
});

it('every kind stands above, and no key that stands there has two owners', async () => {
  const kinds = shardKinds({ storage: memoryArea(), now });
  expect(kinds.map(({ name }) => name).sort()).toEqual(OWNED.map(([name]) => name).sort());
  for (const kind of kinds)
    for (const key of (await kind.allKeys?.(db)) ?? []) expect(ownersOf(key)).toEqual([kind.name]);
});

it.each([MIRROR_HEAD, 'tidemark', 'v1:00', 'settings2', ''])('%s is no shard', (key) =>
  expect(ownersOf(key)).toEqual([]),
);

it('a rebuild removes shards of earlier versions, and leaves mirror, settings and what is not ours', async () => {
  const { stored, ...storage } = memoryArea();
  const kept = { 'm1:00': ['x'], [MIRROR_HEAD]: { of: 'a' }, settings: { paused: true }, other: 1 };
  await storage.set({ ...kept, 't0:2608': 'x', 'k0:00': 'x', 'q0:2608': 'x', v0: {} });
  const kinds = shardKinds({ storage, now });
  await createPublisher({ db, storage, kinds, now }).rebuild();
  expect(Object.fromEntries(stored)).toMatchObject(kept);
  for (const key of ['t0:2608', 'k0:00', 'q0:2608', 'v0']) expect(stored.has(key)).toBe(false);
});

it('a new kind is its object and nothing else', async () => {
  const { stored, ...storage } = memoryArea();
  const stars: ShardKind = {
    name: 'stars',
    owns: (key) => key.startsWith('s1:'),
    allKeys: () => Promise.resolve(['s1:a']),
    value: (_, key) => Promise.resolve(`stars of ${key}`),
    isLost: async (__, area) => (await area.get('s1:a'))['s1:a'] === undefined,
  };
  const publisher = createPublisher({ db, storage, kinds: [stars], now });
  await publisher.heal();
  expect(stored.get('s1:a')).toBe('stars of s1:a');
  await storage.set({ 's1:b': 'old' });
  await publisher.rebuild();
  expect(Object.fromEntries(stored)).toEqual({ 's1:a': 'stars of s1:a' });
});

it('what another hand wrote is told apart, but for settings, which pages write too', () => {
  const { foreign } = createOwnWrites(memoryArea(), shardKinds({ storage: memoryArea(), now }));
  const changed = (key: string) => foreign({ [key]: { newValue: 1 } });
  for (const key of ['t1:2608', 'q1:2608', 'k1:00', VERDICTS_KEY, 'm1:00'])
    expect(changed(key)).toEqual([key]);
  for (const key of [SETTINGS_KEY, MIRROR_HEAD, 'other']) expect(changed(key)).toEqual([]);
});
