import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDb, VERSIONS } from '../../../utils/open-db/open-db.ts';
import { citationKeys } from '../../../utils/export/citation-keys.ts';
import { withKeyLetters } from '../../../utils/export/key-letters.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { mergeStates, uniteItems } from '../../../utils/queue/merge.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { anItem } from './arbitrary.ts';

const FIRST = 'doi:10.1000/deep.1';
const OTHER = 'doi:10.1000/deep.2';
const TITLES = {
  [FIRST]: 'Deep Sea Tides Rising',
  [OTHER]: 'Deep Sea Tides, Falling',
  'doi:10.1000/deep.3': 'Deep Sea Tides and Winds',
} as const;
const PLAIN = 'zhaoDeepSeaTides2024';
const LETTERED = /^zhaoDeepSeaTides2024[a-z]{3}$/;

function world() {
  const made = queueWorld();
  const { db, queue } = made;
  return {
    ...made,
    save: (key: keyof typeof TITLES) =>
      queue.save([key], { title: TITLES[key], authors: ['Zhao, Wei'], year: 2024 }),
    /** The citation keys of the queue, by paper key. */
    async keys() {
      const items = await db.queue.toArray();
      const byId = citationKeys(items);
      return new Map<PaperKey | undefined, string | undefined>(
        items.map(({ id, keys }) => [keys[0], byId.get(id)]),
      );
    },
  };
}

describe('the citation key of a saved paper', () => {
  it('stays when the paper goes that had it first, for good too, and when that one comes back', async () => {
    const { queue, save, keys } = world();
    await save(FIRST);
    await save(OTHER);
    const before = await keys();
    expect(before.get(FIRST)).toBe(PLAIN);
    expect(before.get(OTHER)).toMatch(LETTERED);

    const { undo } = await queue.remove(FIRST);
    expect((await keys()).get(OTHER)).toBe(before.get(OTHER));
    await save('doi:10.1000/deep.3');
    expect((await keys()).get('doi:10.1000/deep.3')).toMatch(LETTERED);
    await queue.undo(undo ?? '');
    expect((await keys()).get(FIRST)).toBe(PLAIN);

    await queue.remove(FIRST);
    await queue.emptyRemoved();
    expect((await keys()).get(OTHER)).toBe(before.get(OTHER));
  });

  it('has letters only by the pattern by which two would share it', async () => {
    const { db, queue } = world();
    for (const [n, word] of ['Rising', 'Falling'].entries())
      await queue.save([`acl:tide-${n}`], {
        title: `Tides ${word} at Sea`,
        authors: ['Mei Zhao'],
        year: 2024,
      });
    const items = await db.queue.toArray();
    const keys = (pattern: 'better-bibtex' | 'scholar') => [
      ...citationKeys(items, { pattern }).values(),
    ];
    expect(keys('better-bibtex')).toEqual(['zhaoTidesRisingSea2024', 'zhaoTidesFallingSea2024']);
    expect(keys('scholar')).toEqual([
      'zhao2024tides',
      expect.stringMatching(/^zhao2024tides[a-z]{3}$/),
    ]);
  });

  it('stays through import, backup, restore and roll-back', async () => {
    const { db, queue, keys } = world();
    const candidate = (key: keyof typeof TITLES) => ({
      keys: [key as PaperKey],
      snapshot: { title: TITLES[key], authors: ['Zhao, Wei'], year: 2024 },
    });
    await queue.applyImport([candidate(FIRST), candidate(OTHER)]);
    const before = await keys();
    expect(new Set(before.values()).size).toBe(2);
    await queue.remove(FIRST);
    await queue.emptyRemoved();
    const text = await writeBackup(db, {}, '2026-08-21T00:00:00.000Z');
    expect(readBackup(text)).toMatchObject({ repaired: 0, refused: 0 });
    for (const mode of ['merge', 'replace'] as const) {
      await db.queue.clear();
      await db.staged.put({ id: 'file', at: '2026-08-21T00:00:00.000Z', text });
      await queue.restoreStaged('file', mode);
      expect((await keys()).get(OTHER), mode).toBe(before.get(OTHER));
    }
  });

  it('gets letters when its name is told later, and another has that key', async () => {
    const { queue, save, keys } = world();
    await save(FIRST);
    await queue.save([OTHER]);
    await save(OTHER);
    const { [FIRST]: first, [OTHER]: other } = Object.fromEntries(await keys());
    expect(first).toBe(PLAIN);
    expect(other).toMatch(LETTERED);
  });

  it('is the same at the door of a backup as in the queue, also of one from before keys were kept', async () => {
    const { db, queue, save, keys } = world();
    await save(FIRST);
    await save(OTHER);
    const before = [...(await keys()).values()];
    const whole = await writeBackup(db, {}, '2026-08-21T00:00:00.000Z');
    await queue.remove(FIRST);
    const less = await writeBackup(db, {}, '2026-08-21T00:00:00.000Z');
    /** As a build wrote it that kept no letters. */
    const aged = (text: string): string =>
      text
        .replaceAll(/,?"keyLetters":\{[^}]*\}/g, '')
        .replaceAll(`"version":${ITEM_VERSION}`, '"version":2');
    expect(aged(whole) + aged(less)).not.toContain('keyLetters');
    const folder = mkdtempSync(join(tmpdir(), 'tidemark-keys-'));
    const written = (text: string): string[] => {
      const path = join(folder, 'backup.json');
      writeFileSync(path, text);
      const door = join(import.meta.dirname, '../../../scripts/write-references.ts');
      const bib = execFileSync(process.execPath, [door, 'bibtex', path], { encoding: 'utf8' });
      return [...bib.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key ?? '');
    };
    const others = before.filter((key) => key !== PLAIN);
    expect(new Set(written(whole))).toEqual(new Set(before));
    expect(written(less)).toEqual(others);
    expect(written(aged(less))).toEqual(others);
  });
});

describe('letters', () => {
  it('keep the keys of any items apart, by both patterns, and none that was given changes', () => {
    const all = fc.uniqueArray(anItem, { selector: ({ id }) => id, maxLength: 4 });
    fc.assert(
      fc.property(all, all, (some, more) => {
        const stored = withKeyLetters(some, []);
        const ids = new Set(stored.map(({ id }) => id));
        const fresh = more.filter(({ id }) => !ids.has(id));
        const next = [...stored, ...withKeyLetters(fresh, stored)];
        for (const pattern of ['better-bibtex', 'scholar'] as const) {
          const keys = citationKeys(next, { pattern });
          expect(new Set(keys.values()).size).toBe(next.length);
          for (const item of next)
            expect(citationKeys([item], { pattern }).get(item.id)).toBe(keys.get(item.id));
        }
      }),
    );
  });

  it.each([
    [['Mei Li'], 'Na Study', ['Mei Lina'], 'Study'],
    [[], 'Lina Study', ['Mei Li'], 'Na Study'],
    [['Mei Li'], 'Na Study', [], 'Lina Study'],
  ])('keep %j “%s” and %j “%s” apart, of which the keys differ by case only', (a, one, b, two) => {
    const [item] = fc.sample(anItem, 1);
    const first = { ...item, id: 'a', authors: a, title: one } as QueueRow;
    const second = { ...item, id: 'b', authors: b, title: two } as QueueRow;
    expect(withKeyLetters([second], [first])[0]?.keyLetters).toEqual({
      'better-bibtex': expect.stringMatching(/^[a-z]{3}$/),
    });
  });

  it('come to an end, however many papers would have one key', () => {
    const [item] = fc.sample(anItem, 1);
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      ...item,
      id: `id-${n}`,
      keys: [`arxiv:2507.${10_000 + n}`],
    })) as QueueRow[];
    const lettered = withKeyLetters(many, []);
    const letters = lettered.map(({ keyLetters }) => keyLetters?.['better-bibtex']);
    expect(new Set(letters).size).toBe(20_000);
  });

  it('of two states of an item stay, from either side; of two papers made one the first saved gives its key', () => {
    fc.assert(
      fc.property(anItem, anItem, (a, b) => {
        const letters = { 'better-bibtex': 'abc' };
        const lettered = { ...a, id: 'x', keyLetters: letters };
        expect(mergeStates(lettered, { ...b, id: 'x' }).keyLetters).toEqual(letters);
        expect(mergeStates({ ...b, id: 'x' }, lettered).keyLetters).toEqual(letters);
        const other = { ...b, id: 'x', keyLetters: { 'better-bibtex': 'abd', scholar: 'xyz' } };
        const both = { 'better-bibtex': 'abc', scholar: 'xyz' };
        expect(mergeStates(lettered, other).keyLetters).toEqual(both);
        expect(mergeStates(other, lettered).keyLetters).toEqual(both);
        const { title, authors } = a;
        const later = { ...b, title, authors, id: 'y', savedAt: '2027-01-01T00:00:00.000Z' };
        const at = '2027-01-02T00:00:00.000Z';
        expect(uniteItems(later, lettered, at).keyLetters).toEqual(letters);
        const plainFirst = { ...a, id: 'x' };
        expect(uniteItems({ ...later, keyLetters: letters }, plainFirst, at).keyLetters).toBe(
          undefined,
        );
      }),
    );
  });

  it('are given to what an earlier build saved, when its database is opened', async () => {
    const path = join(import.meta.dirname, '../../fixtures/frozen/v2/database.json');
    const { tables } = JSON.parse(readFileSync(path, 'utf8')) as { tables: { queue: object[] } };
    const old = new Dexie('key-letters-of-v2');
    for (const { n, stores } of VERSIONS.slice(0, 2)) old.version(n).stores(stores);
    await old.open();
    await old.table('queue').bulkAdd([...tables.queue, { id: 'odd', keys: ['acl:odd'], title: 7 }]);
    old.close();
    const db = openDb('key-letters-of-v2');
    const items = await db.queue.toArray();
    const byKey = new Map(items.map((item) => [item.keys[0], item.keyLetters]));
    const [letters, none] =
      byKey.get(FIRST) === undefined ? [byKey.get(OTHER)] : [byKey.get(FIRST), byKey.get(OTHER)];
    expect(letters?.['better-bibtex']).toMatch(/^[a-z]{3}$/);
    expect(none).toBeUndefined();
    expect(items.filter(({ keyLetters }) => keyLetters !== undefined)).toHaveLength(1);
    await db.delete();
  });
});
