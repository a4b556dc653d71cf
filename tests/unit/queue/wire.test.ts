import { describe, expect, it } from 'vitest';
import { bulkChange, candidate, ids, place, report, verdict } from '../../../utils/queue/wire.ts';

const AT = '2026-08-21T00:00:00.000Z';
const text = (n: number): string => 'x'.repeat(n);
const list = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
const key = 'arxiv:2608.00001';

const SNAPSHOT = {
  title: text(1000),
  authors: list(2000, text(200)),
  type: 'article-journal',
  venue: text(300),
  year: 1900,
  url: text(2000),
  version: 1,
};
const CANDIDATE = {
  keys: list(8, key),
  snapshot: SNAPSHOT,
  source: { place: 'import' },
  state: 'reading',
  tags: list(200, text(200)),
  notes: text(100_000),
  savedAt: AT,
};
const REPORT = {
  keys: [key],
  title: text(1000),
  authors: list(200, text(200)),
  url: `https://${text(1992)}`,
  version: 9999,
  venue: text(300),
  year: 2200,
  remarks: list(10, text(2000)),
  journalRef: text(2000),
};

describe('a paper to be saved', () => {
  it('is taken up to the limits, and with its keys alone', () => {
    expect(candidate.safeParse(CANDIDATE).data).toEqual(CANDIDATE);
    expect(candidate.safeParse({ keys: [key] }).success).toBe(true);
    expect(candidate.safeParse({ keys: [key], snapshot: { title: '' } }).success).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no key', { keys: [] }],
    ['nine keys', { keys: list(9, key) }],
    ['a key that is none', { keys: [key, 'tides'] }],
    ['a state that is none', { state: 'later' }],
    ['a source that is none', { source: { place: 'moon' } }],
    ['201 tags', { tags: list(201, 'x') }],
    ['a tag of 201 letters', { tags: [text(201)] }],
    ['notes of 100,001 letters', { notes: text(100_001) }],
    ['a time that is none', { savedAt: '2026-02-30T00:00:00.000Z' }],
  ])('is refused with %s', (_name, more) =>
    expect(candidate.safeParse({ ...CANDIDATE, ...more }).success).toBe(false),
  );

  it.each<[string, Record<string, unknown>]>([
    ['a title of 1,001 letters', { title: text(1001) }],
    ['no title', { title: undefined }],
    ['2,001 authors', { authors: list(2001, 'A') }],
    ['a name of 201 letters', { authors: [text(201)] }],
    ['a type that is none', { type: 'poem' }],
    ['a venue of 301 letters', { venue: text(301) }],
    ['the year 1899', { year: 1899 }],
    ['the year 2201', { year: 2201 }],
    ['half a year', { year: 2025.5 }],
    ['an address of 2,001 letters', { url: text(2001) }],
    ['version 0', { version: 0 }],
    ['version 10,000', { version: 10_000 }],
  ])('is refused with %s', (_name, more) => {
    const snapshot = { ...SNAPSHOT, ...more };
    expect(candidate.safeParse({ keys: [key], snapshot }).success).toBe(false);
  });
});

describe('what a visited page shows', () => {
  it('is taken up to the limits, and with keys and address alone', () => {
    expect(report.safeParse(REPORT).data).toEqual(REPORT);
    expect(report.safeParse({ keys: [key], url: 'https://x.example/' }).success).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no key', { keys: [] }],
    ['a title of 1,001 letters', { title: text(1001) }],
    ['201 authors', { authors: list(201, 'A') }],
    ['a name of 201 letters', { authors: [text(201)] }],
    ['no address', { url: undefined }],
    ['an address without https', { url: 'http://x.example/' }],
    ['an address in the middle', { url: ' https://x.example/' }],
    ['a blank in the address', { url: 'https://x.example/ y' }],
    ['an address of nothing', { url: 'https://' }],
    ['an address of 2,001 letters', { url: `https://${text(1993)}` }],
    ['version 0', { version: 0 }],
    ['the year 2201', { year: 2201 }],
    ['a venue of 301 letters', { venue: text(301) }],
    ['eleven remarks', { remarks: list(11, 'x') }],
    ['a remark of 2,001 letters', { remarks: [text(2001)] }],
    ['a reference of 2,001 letters', { journalRef: text(2001) }],
  ])('is refused with %s', (_name, more) =>
    expect(report.safeParse({ ...REPORT, ...more }).success).toBe(false),
  );
});

it('of items at least one is meant, by ids of at most 80 letters', () => {
  expect(ids.safeParse([text(80)]).success).toBe(true);
  for (const bad of [[], [text(81)], [7], 'x']) expect(ids.safeParse(bad).success).toBe(false);
});

describe('one change to many', () => {
  it.each([
    { state: 'done' },
    { addTags: ['sea'] },
    { removeTags: [] },
    { snoozedUntil: AT },
    { snoozedUntil: null },
    { remove: true },
  ])('%j', (change) => expect(bulkChange.safeParse(change).data).toEqual(change));

  it.each([
    {},
    { state: 'later' },
    { addTags: [text(201)] },
    { removeTags: 'sea' },
    { snoozedUntil: 'tomorrow' },
    { snoozedUntil: undefined },
    { remove: false },
  ])('not %j', (change) => expect(bulkChange.safeParse(change).success).toBe(false));
});

describe('what is said of a likely match', () => {
  const said = { subject: 'openreview:x-1', id: '2608.00001', same: null };

  it('is yes, no or nothing, of a subject and an arXiv id', () => {
    for (const same of [true, false, null])
      expect(verdict.safeParse({ ...said, same }).success).toBe(true);
    expect(verdict.safeParse({ ...said, id: 'hep-th/9901001' }).success).toBe(true);
  });

  it.each([
    { subject: 'tides' },
    { same: 'yes' },
    { same: undefined },
    { id: '2608.00001v2' },
    { id: 'arXiv:2608.00001' },
    { id: '' },
    { id: 7 },
    { id: ` 2608.00001${' '.repeat(40)}` },
  ])('not %j', (more) => expect(verdict.safeParse({ ...said, ...more }).success).toBe(false));
});

it('a place is before or after another item', () => {
  expect(place.safeParse({ before: 'a' }).success).toBe(true);
  expect(place.safeParse({ after: text(80) }).success).toBe(true);
  for (const bad of [{}, { before: 7 }, { after: text(81) }, { before: text(81) }])
    expect(place.safeParse(bad).success).toBe(false);
});
