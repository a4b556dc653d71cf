import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../../utils/export/citation-keys.ts';
import { withKeyLetters } from '../../../utils/export/key-letters.ts';
import { openDb, VERSIONS } from '../../../utils/open-db/open-db.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { newItem } from '../../../utils/queue/item/model.ts';
import { removedRow } from '../../../utils/queue/removed.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { queueWorld } from '../../support/queue-world.ts';

const AT = '2026-08-21T00:00:00.000Z';
const [FIRST, OTHER, THIRD]: readonly [PaperKey, PaperKey, PaperKey] = [
  'doi:10.1000/deep.1',
  'doi:10.1000/deep.2',
  'doi:10.1000/deep.3',
];
const WORDS: Readonly<Record<PaperKey, string>> = {
  [FIRST]: 'Rising',
  [OTHER]: 'Falling',
  [THIRD]: 'and Winds',
};
const PLAIN = 'zhaoDeepSeaTides2024';

const told = (key: PaperKey) => ({
  title: `Deep Sea Tides ${WORDS[key] ?? ''}`,
  authors: ['Zhao, Wei'],
  year: 2024,
});

/** The keys of a queue by paper: each the same without the others, and no two of them one. */
async function keysOf(db: TidemarkDb): Promise<Map<PaperKey | undefined, string | undefined>> {
  const items = await db.queue.toArray();
  for (const pattern of ['better-bibtex', 'scholar'] as const) {
    const keys = citationKeys(items, { pattern });
    expect(new Set(keys.values()).size).toBe(items.length);
    for (const item of items)
      expect(citationKeys([item], { pattern }).get(item.id)).toBe(keys.get(item.id));
  }
  const byId = citationKeys(items);
  return new Map(items.map(({ id, keys }) => [keys[0], byId.get(id)]));
}

function world() {
  const made = queueWorld();
  const { db, queue } = made;
  return {
    ...made,
    save: (key: PaperKey) => queue.save([key], told(key)),
    keys: () => keysOf(db),
    backup: () => writeBackup(db, {}, AT),
    /** Gives the only paper an id that no other world gives. */
    async renameTo(id: string) {
      const [item] = await db.queue.toArray();
      await db.queue.clear();
      if (item) await db.queue.put({ ...item, id });
    },
    async restore(text: string, mode: 'merge' | 'replace') {
      await db.staged.put({ id: 'file', at: AT, text });
      await queue.restoreStaged('file', mode);
    },
  };
}

/** A backup without the letters, as a build wrote it that kept none. */
const aged = (text: string): string =>
  text.replaceAll(/,?"keyLetters":\{[^}]*\}/g, '').replace(/"version":\d+/, '"version":2');

describe('the citation key of a saved paper stays', () => {
  it('when it was removed with other notes than the copy has that takes its place', async () => {
    const { db, queue, save, keys, backup, restore } = world();
    await save(FIRST);
    const text = await backup();
    const [item] = await db.queue.toArray();
    await queue.setNotes(item?.id ?? '', 'later', '');
    await queue.remove(FIRST);
    await restore(text, 'replace');
    expect((await keys()).get(FIRST)).toBe(PLAIN);
  });

  it.each(['merge', 'replace'] as const)(
    'when a copy is restored that an earlier build made: %s',
    async (mode) => {
      const { queue, save, keys, backup, restore } = world();
      await save(FIRST);
      await save(OTHER);
      const before = await keys();
      await restore(aged(await backup()), mode);
      expect(await keys()).toEqual(before);
      await queue.remove(FIRST);
      await queue.emptyRemoved();
      await restore(aged(await backup()), mode);
      expect((await keys()).get(OTHER)).toBe(before.get(OTHER));
    },
  );

  it('when two that shared one were made one, and that is taken back', async () => {
    const { db, queue, keys } = world();
    await queue.applyImport([
      { keys: [FIRST], snapshot: told(FIRST), savedAt: '2026-08-02T00:00:00.000Z' },
      { keys: [OTHER], snapshot: told(OTHER), savedAt: '2026-08-01T00:00:00.000Z' },
    ]);
    const before = await keys();
    expect(before.get(OTHER)).toBe(PLAIN);
    const { undo } = await queue.unite((await db.queue.toArray()).map(({ id }) => id));
    expect([...(await keys()).values()]).toHaveLength(1);
    await queue.undo(undo ?? '');
    expect(await keys()).toEqual(before);
  });

  it('as that of one of the two of which it is made', async () => {
    const { db, queue, save, keys } = world();
    await save(FIRST);
    const preprint = 'arxiv:2301.00001';
    await queue.save([preprint], { ...told(OTHER), year: 2023 });
    await queue.save([OTHER], { ...told(OTHER), title: 'Deep Sea Tides, Falling Again' });
    const before = await keys();
    const items = await db.queue.toArray();
    await queue.unite(items.filter(({ keys: [key] }) => key !== FIRST).map(({ id }) => id));
    const after = await keys();
    expect(after.get(FIRST)).toBe(PLAIN);
    expect([before.get(preprint), before.get(OTHER)]).toContain(after.get(preprint));
  });

  it('when a backup of another machine has the same paper, saved before, without letters', async () => {
    const [here, there] = [world(), world()];
    there.setTime(Date.UTC(2026, 6, 1));
    await there.save(OTHER);
    await there.renameTo('z');
    await here.save(FIRST);
    await here.save(OTHER);
    await here.restore(await there.backup(), 'merge');
    expect((await here.keys()).get(FIRST)).toBe(PLAIN);
  });

  it('when it comes back by an import that has one that was saved before too', async () => {
    const { queue, save, keys } = world();
    await save(FIRST);
    await queue.remove(FIRST);
    await queue.applyImport([
      { keys: [OTHER], snapshot: told(OTHER), savedAt: '2026-01-01T00:00:00.000Z' },
      { keys: [FIRST], snapshot: told(FIRST) },
    ]);
    expect((await keys()).get(FIRST)).toBe(PLAIN);
  });

  it('when another takes on a year that its arXiv id tells', async () => {
    const { queue, keys } = world();
    const about = { title: 'Deep Sea Tides', authors: ['Zhao, Wei'] };
    await queue.save(['arxiv:2401.00001'], { ...about, title: 'Deep Sea Tides Rising' });
    await queue.save([OTHER], { ...about, title: 'Deep Sea Tides, Falling' });
    await queue.applyImport([{ keys: [OTHER, 'arxiv:2402.00002'] }]);
    expect((await keys()).get('arxiv:2401.00001')).toBe(PLAIN);
  });

  it('at the door too, when a removed one of a backup has the same key', async () => {
    const [here, there] = [world(), world()];
    there.setTime(Date.UTC(2026, 6, 1));
    await there.save(FIRST);
    await there.renameTo('y');
    await there.queue.remove(FIRST);
    await here.save(OTHER);
    await here.restore(await there.backup(), 'merge');
    const items = await here.db.queue.toArray();
    const removed = (await here.db.removed.toArray()).map((row) => row.item);
    expect(removed).toHaveLength(1);
    expect(citationKeys([...items, ...removed]).get(items[0]?.id ?? '')).toBe(PLAIN);
  });
});

it.each(['merge', 'replace'] as const)(
  'an earlier build’s copy gives the letters that its own database is given: %s',
  async (mode) => {
    const [here, there] = [world(), world()];
    await there.save(FIRST);
    await there.save(OTHER);
    const before = await there.keys();
    await there.queue.remove(FIRST);
    const text = aged(await there.backup());
    await here.restore(text, mode);
    expect((await here.keys()).get(OTHER)).toBe(before.get(OTHER));
    const ids = (await here.db.removed.toArray()).map(({ id }) => id);
    await here.queue.bringBack(ids);
    expect(await here.keys()).toEqual(before);
  },
);

const item = (id: string, savedAt: string, edit: Partial<QueueRow>): QueueRow => ({
  ...newItem([`acl:${id}`], undefined, undefined, { id, at: savedAt, rank: 'a0' }),
  ...edit,
});

it.each([
  [{ title: 'Deep Tides', year: 2024 }, { title: 'Deep Tides 2024' }],
  [{ title: 'Deep Tides 2024' }, { title: 'Deep Tides', year: 2024 }],
])('%j and %j have one key, whatever is their year', (a, b) => {
  const authors = ['Mei Zhao'];
  const first = item('a', AT, { ...a, authors });
  const second = item('b', AT, { ...b, authors });
  expect(withKeyLetters([second], [first])[0]?.keyLetters).toBeDefined();
});

it('letters that another has already, by which two keys would be one, are given anew', () => {
  const same = { title: 'Deep Tides', authors: ['Mei Zhao'], year: 2024 };
  const keyLetters = { 'better-bibtex': 'abc' };
  const first = item('a', AT, { ...same, keyLetters });
  const second = item('b', AT, { ...same, keyLetters });
  const [next] = withKeyLetters([second], [first]);
  expect(next?.keyLetters?.['better-bibtex']).toMatch(/^[a-z]{3}$/);
  expect(next?.keyLetters?.['better-bibtex']).not.toBe('abc');
});

it('the removed of an earlier build count when its database is opened', async () => {
  const old = new Dexie('keys-stay-of-v2');
  for (const { n, stores } of VERSIONS.slice(0, 2)) old.version(n).stores(stores);
  await old.open();
  const one = { authors: ['Mei Zhao'], year: 2024, title: 'Deep Tides' };
  const gone = removedRow(item('a', '2026-08-01T00:00:00.000Z', one), AT);
  await old.table('removed').add({ ...gone, version: 2 });
  await old.table('queue').add(item('b', '2026-08-02T00:00:00.000Z', one));
  old.close();
  const db = openDb('keys-stay-of-v2');
  const [saved] = await db.queue.toArray();
  expect(saved?.keyLetters?.['better-bibtex']).toMatch(/^[a-z]{3}$/);
  await db.delete();
});
