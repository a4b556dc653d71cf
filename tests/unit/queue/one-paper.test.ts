import fc from 'fast-check';
import { isLong } from '../../support/is-long.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { refKey } from '../../../utils/ref-key.ts';
import { isSurelySame } from '../../../utils/queue/same-paper.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';
const D: PaperKey = 'doi:10.1000/tides';
const url = 'https://arxiv.org/abs/2507.00001';
const TIDES = { title: 'Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] };
const CRESTS = { title: 'Crests Without Troughs', authors: ['Emmy Noether'] };

const items = (): Promise<QueueRow[]> => world.db.queue.orderBy('savedAt').toArray();

const title = fc.constantFrom(
  'Tides of the Inner Sea',
  'Tides of the inner sea.',
  'Tides of the Outer Sea',
  'Crests Without Troughs',
  'Sea',
);
const authors = fc.constantFrom<string[]>(
  ['Ada Lovelace', 'Grace Hopper'],
  ['A. Lovelace', 'G. Hopper'],
  ['Emmy Noether'],
  [],
);
const told = fc.record({ title, authors });

describe('two items become one', () => {
  it('by a visit or an import if and only if titles and people surely agree', async () => {
    await fc.assert(
      fc.asyncProperty(told, told, fc.boolean(), async (one, other, byImport) => {
        await world.queue.save([A], one);
        await world.queue.save([D], other);
        if (byImport) await world.queue.applyImport([{ keys: [A, D] }]);
        else await world.queue.evidence([{ keys: [A, D], ...one, url }]);
        const there = await items();
        expect(there).toHaveLength(isSurelySame(one, other) ? 1 : 2);
        expect(there.flatMap(({ keys }) => keys).sort()).toEqual([A, D]);
        await Promise.all(world.db.tables.map((table) => table.clear()));
      }),
      { numRuns: isLong ? 80 : 30 },
    );
  });

  it('never where nobody is named, nor where only a key is known', () => {
    expect(isSurelySame({ ...TIDES, authors: [] }, { ...TIDES, authors: [] })).toBe(false);
    expect(isSurelySame(TIDES, { ...TIDES, authors: [] })).toBe(false);
    expect(isSurelySame(TIDES, { title: D, authors: [] })).toBe(false);
    expect(isSurelySame(TIDES, { ...TIDES, title: 'TIDES OF THE INNER SEA' })).toBe(true);
    expect(isSurelySame(TIDES, { ...TIDES, authors: ['Emmy Noether'] })).toBe(false);
  });

  it.each([
    ['Erratum: Tides of the Inner Sea', TIDES.title],
    ['Erratum to: Tides of the Inner Sea', TIDES.title],
    ['Corrigendum: Tides of the Inner Sea', TIDES.title],
    ['Reply to: Tides of the Inner Sea', TIDES.title],
    ['Comment on "Tides of the Inner Sea"', TIDES.title],
    ['SeaNet: Tides of the Inner Sea', TIDES.title],
    ['SeaNet: Tides of the Inner Sea', 'LakeNet: Tides of the Inner Sea'],
    ['Tides of the Inner Sea, Part I', 'Tides of the Inner Sea, Part II'],
    ['Tides of the Inner Sea: Supplementary Material', TIDES.title],
    ['Qwen2 Technical Report of Tides', 'Qwen3 Technical Report of Tides'],
    ['Editorial', 'Editorial'],
    ['Introduction', 'Introduction'],
  ])('not when the titles of the same people only come close, or tell nothing: %s | %s', (a, b) => {
    const { authors } = TIDES;
    expect(isSurelySame({ title: a, authors }, { title: b, authors })).toBe(false);
    expect(isSurelySame({ title: b, authors }, { title: a, authors })).toBe(false);
  });

  it('not when an erratum names its paper, be it saved or only visited', async () => {
    const erratum = { ...TIDES, title: `Erratum: ${TIDES.title}` };
    await world.queue.save([A], TIDES);
    await world.queue.save([D, A], erratum);
    expect(await items()).toMatchObject([{ keys: [A] }, { keys: [D] }]);
    await world.queue.evidence([{ keys: [D, A], ...erratum, url: 'https://doi.org/10.1000/x' }]);
    expect(await items()).toHaveLength(2);
  });

  it('not when the names of the people are no names', () => {
    const nobody = { title: TIDES.title, authors: ['…', '—'] };
    expect(isSurelySame(nobody, nobody)).toBe(false);
  });

  it('when the reader says so, and no page parts them; undone, they stay two', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([B], CRESTS);
    const ids = (await items()).map(({ id }) => id);
    const { undo } = await world.queue.unite(ids);
    expect(await items()).toMatchObject([{ keys: [A, B] }]);
    await world.queue.undo(undo ?? '');
    expect(await items()).toHaveLength(2);
    await expect(world.queue.unite(ids.slice(0, 1))).rejects.toThrow('at least two');
  });

  it('by a visit is in the journal, is shown once, and taken back for good', async () => {
    await world.queue.save([A], TIDES);
    await world.queue.save([D], { ...TIDES, venue: 'Nature' });
    const visit = () => world.queue.evidence([{ keys: [A, D], ...TIDES, url }]);
    const { undo, result } = await visit();
    expect(result.united).toBe(1);
    const row = await world.db.undo
      .where('token')
      .equals(undo ?? '')
      .first();
    expect(row).toMatchObject({ what: 'merge', unseen: 1, title: TIDES.title });
    await world.queue.undo(undo ?? '');
    expect(await items()).toHaveLength(2);
    await visit();
    expect(await items()).toHaveLength(2);
    await world.queue.save([A, D], TIDES);
    expect(await items()).toHaveLength(2);
  });

  it('a verdict of the reader joins a saved page with a saved preprint', async () => {
    const O: PaperKey = 'openreview:Abc123';
    await world.queue.save([A], TIDES);
    await world.queue.save([O], { ...CRESTS });
    await world.queue.verdict({ subject: O, id: '2507.00001', same: true });
    expect(await items()).toMatchObject([{ keys: [A, O] }]);
  });
});

describe('what a page says of itself', () => {
  it('is a claim: the other paper can still be saved, and is found by its own key', async () => {
    await world.queue.save([A, D], TIDES);
    expect(await items()).toMatchObject([{ keys: [A], claims: [D] }]);
    await world.queue.save([D], CRESTS);
    expect(await items()).toMatchObject([{ keys: [A] }, { keys: [D], title: CRESTS.title }]);
    expect((await world.queue.remove(D)).result).toBe(true);
    expect(await items()).toMatchObject([{ keys: [A] }]);
  });

  it('is confirmed by the other page’s own title and people, and is then a key', async () => {
    await world.queue.save([A, D], TIDES);
    await world.queue.evidence([{ keys: [D], ...TIDES, url: 'https://doi.org/10.1000/tides' }]);
    expect(await items()).toMatchObject([{ keys: [A, D], claims: undefined }]);
  });

  it('does not lead a page that names somebody else’s DOI as its own into that paper', async () => {
    const page: PaperKey = 'url:https://example.org/liar';
    await world.queue.save([D], TIDES);
    await world.queue.save([D, page], CRESTS);
    expect(await items()).toMatchObject([
      { keys: [D], title: TIDES.title },
      { keys: [page], title: CRESTS.title },
    ]);
    await world.queue.evidence([
      { keys: [D, page], ...CRESTS, url: 'https://example.org/liar', remarks: ['Withdrawn'] },
    ]);
    const [honest, liar] = await items();
    expect(honest?.evidence).toEqual([]);
    expect(liar?.evidence).toMatchObject([{ kind: 'withdrawn' }]);
  });

  it('the archive confirms the arXiv id of a page by title', async () => {
    const O: PaperKey = 'openreview:Abc123';
    await world.db.papers.put({
      id: '2507.00001',
      title: TIDES.title,
      authors: TIDES.authors.map((name) => ({ name })),
    } as never);
    await world.queue.save([O, A], TIDES);
    await world.queue.save(['acl:x-1', B], CRESTS);
    expect(await items()).toMatchObject([{ keys: [O, A] }, { keys: ['acl:x-1'], claims: [B] }]);
  });
});

describe('a reference without an id', () => {
  const R = refKey({ title: TIDES.title, surname: 'Lovelace', year: 2026 }) as PaperKey;

  it('takes on the id of its paper when that is saved or imported later, of its own or a later year', async () => {
    for (const save of [
      () => world.queue.save([A], TIDES),
      () => world.queue.applyImport([{ keys: [D], snapshot: { ...TIDES, year: 2026 } }]),
    ]) {
      await world.queue.applyImport([
        { keys: [R], snapshot: { ...TIDES, year: 2026 }, notes: 'n' },
      ]);
      await save();
      const [item, ...others] = await items();
      expect(others).toEqual([]);
      expect(item).toMatchObject({ notes: 'n' });
      expect(item?.keys).toHaveLength(2);
      await Promise.all(world.db.tables.map((table) => table.clear()));
    }
  });

  it('does not take on that of another paper of the title', async () => {
    await world.queue.applyImport([{ keys: [R], snapshot: { ...TIDES, year: 2026 } }]);
    await world.queue.save([B], { ...TIDES, authors: ['Emmy Noether'] });
    expect(await items()).toHaveLength(2);
  });
});
