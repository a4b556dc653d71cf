import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItem } from '../../../../utils/queue/item/read.ts';
import { itemSchema, type QueueRow } from '../../../../utils/queue/item/schema.ts';
import { ITEM_VERSION, upgradeItem } from '../../../../utils/queue/item/upgrade.ts';
import { anItem } from '../arbitrary.ts';

const AT = '2026-08-21T00:00:00.000Z';
const WHOLE: QueueRow = {
  id: 'a',
  keys: ['arxiv:2507.00001'],
  claims: ['doi:10.1000/tides'],
  title: 'Tides',
  authors: ['Ada Lovelace'],
  type: 'article-journal',
  venue: 'Nature',
  year: 2026,
  url: 'https://arxiv.org/abs/2507.00001',
  version: 2,
  state: 'reading',
  rank: 'a1',
  tags: ['one'],
  notes: 'Mine.',
  snoozedUntil: '2026-09-01T07:00:00.000Z',
  evidence: [
    { kind: 'accepted', text: 'Accepted to ICML', at: AT, url: 'https://arxiv.org/abs/2507.00001' },
  ],
  savedAt: '2026-08-20T00:00:00.000Z',
  source: { place: 'site', name: 'arXiv' },
  changedAt: AT,
  changed: { state: AT, notes: AT },
};
const BAD = [
  '9999-99-99T99:99Z',
  '2026-02-30',
  '-1',
  'NaN',
  '',
  '+275761-01-01T00:00:00.000Z',
  [],
  ['x'],
  {},
  null,
  -1,
  Number.NaN,
  true,
  'x'.repeat(200_000),
];

describe('an item from outside', () => {
  it('that is sound is read as it is', () => {
    expect(readItem(WHOLE, ITEM_VERSION, AT)).toEqual({ item: WHOLE, repaired: [] });
    fc.assert(
      fc.property(anItem, (item) => {
        expect(readItem(item, ITEM_VERSION, AT)).toEqual({ item, repaired: [] });
      }),
    );
  });

  it('each odd field costs that field at most: the item, and all else of it, stays', () => {
    for (const field of Object.keys(WHOLE) as (keyof QueueRow)[]) {
      for (const bad of BAD) {
        const read = readItem({ ...WHOLE, [field]: bad }, ITEM_VERSION, AT);
        if (read === undefined) {
          expect(['id', 'keys'], field).toContain(field);
          continue;
        }
        const without = (item: QueueRow): object => ({ ...item, [field]: undefined });
        expect(without(read.item)).toEqual(without(WHOLE));
        expect(itemSchema.safeParse(read.item).success).toBe(true);
      }
    }
  });

  it('a state of a later build is read as to read, and named', () => {
    const read = readItem({ ...WHOLE, state: 'skimmed' }, ITEM_VERSION, AT);
    expect(read?.item.state).toBe('to-read');
    expect(read?.repaired).toEqual(['state']);
  });

  it('of a list, what is sound stays', () => {
    const read = readItem(
      {
        ...WHOLE,
        keys: ['arxiv:2507.00001', 'constructor', 7],
        tags: ['ok', 5, 't'.repeat(90)],
        authors: ['Ada Lovelace', null],
        evidence: [...WHOLE.evidence, { kind: 'rumour', text: 'x', at: AT, url: '' }],
        changed: { state: AT, notes: '2026-02-30T00:00Z', __proto__: { x: 1 }, other: AT },
      },
      ITEM_VERSION,
      AT,
    );
    expect(read?.item).toMatchObject({
      keys: ['arxiv:2507.00001'],
      tags: ['ok', 't'.repeat(60)],
      authors: ['Ada Lovelace'],
      evidence: WHOLE.evidence,
      changed: { state: AT },
    });
    expect(read?.repaired.sort()).toEqual(['authors', 'changed', 'evidence', 'keys', 'tags']);
  });

  it('what should be a list and is none is empty', () => {
    const odd = { ...WHOLE, authors: 7, tags: 'x', claims: {}, evidence: null };
    const empty = { authors: [], tags: [], claims: [], evidence: [] };
    expect(readItem(odd, ITEM_VERSION, AT)?.item).toMatchObject(empty);
  });

  it('without an id or a key, or no record at all, is none', () => {
    for (const raw of [null, 5, 'x', [], { ...WHOLE, id: '' }, { ...WHOLE, keys: ['x'] }])
      expect(readItem(raw, ITEM_VERSION, AT)).toBeUndefined();
  });

  it('without times takes what is known of them', () => {
    const { savedAt: _, changedAt: __, ...timeless } = WHOLE;
    expect(readItem(timeless, ITEM_VERSION, AT)?.item).toMatchObject({
      savedAt: AT,
      changedAt: AT,
    });
    const late = readItem({ ...WHOLE, savedAt: 'never' }, ITEM_VERSION, '2030-01-01T00:00:00.000Z');
    expect(late?.item.savedAt).toBe(AT);
  });
});

describe('an item of version 1', () => {
  it.each([
    ['https://arxiv.org/list/cs.LG/new', { place: 'site', name: 'arXiv' }],
    ['https://www.example.org/x', { place: 'site', name: 'example.org' }],
    ['chrome-extension://abc/popup.html', { place: 'today' }],
    ['moz-extension://abc/sidepanel.html', { place: 'today' }],
    ['chrome-extension://abc/library.html#today', { place: 'library' }],
    ['file:///home/me/paper.pdf', undefined],
    ['no address', undefined],
    [7, undefined],
  ])('saved from %s', (savedFrom, source) => {
    const upgraded = upgradeItem({ id: 'a', savedFrom }, 1) as Record<string, unknown>;
    expect(upgraded).toEqual(source === undefined ? { id: 'a' } : { id: 'a', source });
  });

  it('is upgraded once: later versions are left alone', () => {
    const item = { id: 'a', savedFrom: 'https://arxiv.org/abs/2507.00001' };
    expect(upgradeItem(item, ITEM_VERSION)).toEqual(item);
    expect(upgradeItem(item, ITEM_VERSION + 3)).toEqual(item);
    expect(upgradeItem(item, 0)).toEqual(upgradeItem(item, 1));
    expect(upgradeItem('x', 1)).toBe('x');
  });
});
