import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canUnite, joinEvidence, mergeStates, uniteItems } from '../../../utils/queue/merge.ts';
import { itemSchema, type QueueRow } from '../../../utils/queue/item/schema.ts';
import { queueItem } from '../../support/queue-item.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { anItem } from './arbitrary.ts';

const pair = fc.tuple(anItem, anItem);

describe('two states of one item', () => {
  it('merge to the same from either side, in any grouping, and once is enough', () => {
    fc.assert(
      fc.property(anItem, anItem, anItem, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((one) => ({ ...one, id: 'a' }));
        if (!x || !y || !z) return;
        const ab = mergeStates(x, y);
        expect(mergeStates(y, x)).toEqual(ab);
        expect(mergeStates(ab, y)).toEqual(ab);
        const left = mergeStates(ab, z);
        const right = mergeStates(x, mergeStates(y, z));
        for (const field of ['keys', 'evidence', 'savedAt', 'changedAt', 'changed'] as const)
          expect(left[field]).toEqual(right[field]);
      }),
    );
  });
});

describe('two items that are one paper', () => {
  const AT = '2026-08-22T00:00:00.000Z';
  const FIRST = queueItem({
    id: 'b',
    keys: ['arxiv:2507.00001'],
    claims: ['doi:10.1/x', 'doi:10.1/y'],
    title: 'Tides',
    rank: 'a5',
    tags: ['sea'],
    notes: 'one',
    savedAt: '2026-08-01T00:00:00.000Z',
    changedAt: '2026-08-01T00:00:00.000Z',
    source: { place: 'list' },
  });
  const OTHER = queueItem({
    id: 'a',
    keys: ['doi:10.1/x'],
    title: 'Tides, in Print',
    venue: 'Sea Letters',
    year: 2025,
    rank: 'a7',
    tags: ['Sea', 'moon'],
    notes: 'two',
    savedAt: '2026-08-03T00:00:00.000Z',
    changedAt: '2026-08-03T00:00:00.000Z',
    source: { place: 'library' },
  });

  it('the keys, tags and notes of the one saved first come first; a claim that is now a key is none', () => {
    for (const one of [uniteItems(FIRST, OTHER, AT), uniteItems(OTHER, FIRST, AT)]) {
      expect(one).toMatchObject({
        id: 'a',
        keys: ['arxiv:2507.00001', 'doi:10.1/x'],
        claims: ['doi:10.1/y'],
        title: 'Tides, in Print',
        venue: 'Sea Letters',
        year: 2025,
        rank: 'a5',
        tags: ['sea', 'moon'],
        notes: 'one\n\n---\n\ntwo',
        savedAt: FIRST.savedAt,
        source: { place: 'list' },
        changedAt: AT,
      });
    }
  });

  it('where both say the same, nothing is said twice, and nothing of it is new', () => {
    const one = uniteItems({ ...FIRST, notes: 'two and more', tags: [] }, OTHER, AT);
    expect(one.notes).toBe('two and more');
    expect(uniteItems({ ...FIRST, notes: 'w' }, OTHER, AT).notes).toBe('two');
    expect(uniteItems(FIRST, { ...OTHER, tags: ['sea'], notes: 'one' }, AT).changed).toEqual({
      paper: OTHER.savedAt,
      state: OTHER.savedAt,
      order: AT,
      tags: OTHER.savedAt,
      notes: OTHER.savedAt,
      snooze: OTHER.savedAt,
      kept: OTHER.savedAt,
    });
  });

  it('the venue of the one that has one stays, whoever was saved first', () => {
    const { venue: _, year: __, ...bare } = OTHER;
    const one = uniteItems({ ...FIRST, venue: 'ICLR', year: 2024 }, bare, AT);
    expect(one).toMatchObject({ title: 'Tides, in Print', venue: 'ICLR', year: 2024 });
    expect(one.changed.paper).toBe(AT);
  });

  it('a title wins over a key that stands for one, however late that was saved', () => {
    const unnamed = { ...OTHER, title: 'doi:10.1/x' };
    expect(uniteItems(FIRST, unnamed, AT)).toMatchObject({ title: 'Tides' });
    const both = uniteItems({ ...FIRST, title: 'arxiv:2507.00001' }, unnamed, AT);
    expect(both.title).toBe('doi:10.1/x');
  });

  it('can be one only while one can hold the words, tags and keys of both', () => {
    const many = (letter: string, n: number) => Array.from({ length: n }, (_, at) => letter + at);
    const keys = (letter: string, n: number) => many(`acl:${letter}`, n) as PaperKey[];
    const [a, b] = [queueItem({ id: 'a' }), queueItem({ id: 'b' })];
    const can = (x: Partial<QueueRow>, y: Partial<QueueRow>) =>
      canUnite({ ...a, ...x }, { ...b, ...y });
    expect(can({ tags: many('x', 30) }, { tags: many('y', 20) })).toBe(true);
    expect(can({ tags: many('x', 30) }, { tags: many('y', 21) })).toBe(false);
    expect(can({ tags: many('x', 30) }, { tags: many('X', 30) })).toBe(true);
    expect(can({ keys: keys('x', 60) }, { keys: keys('y', 40) })).toBe(true);
    expect(can({ keys: keys('x', 60) }, { keys: keys('y', 41) })).toBe(false);
    expect(can({ keys: keys('x', 60) }, { keys: keys('x', 60) })).toBe(true);
    const rule = '\n\n---\n\n'.length;
    expect(can({ notes: 'a' }, { notes: 'b'.repeat(99_999 - rule) })).toBe(true);
    expect(can({ notes: 'a' }, { notes: 'b'.repeat(100_000 - rule) })).toBe(false);
  });

  it('of the evidence of both each text stays once, as first seen, the oldest first', () => {
    const said = (text: string, day: number, kind: 'venue' | 'accepted' = 'venue') => ({
      kind,
      text,
      at: `2026-08-0${day}T00:00:00.000Z`,
      url: 'https://x.example/',
    });
    const joined = joinEvidence(
      [said('ICLR', 4), said('NeurIPS', 2)],
      [said('ICLR', 3), said('ICLR', 1, 'accepted')],
    );
    expect(joined).toEqual([said('ICLR', 1, 'accepted'), said('NeurIPS', 2), said('ICLR', 3)]);
  });

  it('the smaller id wins; keys, tags, notes and evidence of both stay', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const one = uniteItems(a, b, '2026-01-01T00:00:00.000Z');
        expect(one.id).toBe(a.id < b.id ? a.id : b.id);
        for (const item of [a, b]) {
          expect(one.keys).toEqual(expect.arrayContaining(item.keys));
          expect(one.tags).toEqual(expect.arrayContaining(item.tags));
          expect(one.notes).toContain(item.notes);
          for (const { kind, text } of item.evidence)
            expect(one.evidence).toContainEqual(expect.objectContaining({ kind, text }));
        }
        expect(itemSchema.safeParse(one).success).toBe(true);
      }),
    );
  });
});
