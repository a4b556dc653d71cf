import { describe, expect, it } from 'vitest';
import { readPaperRow } from '../../../utils/db/rows/paper.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { paperRow } from '../../support/paper.ts';

const WHOLE = paperRow('2608.00001', {
  upvotes: 3,
  numComments: 2,
  githubStars: 5,
  githubRepo: 'https://github.com/mei/tides',
  projectPage: 'http://tides.example/',
  days: ['2026-08-20', '2026-08-21'],
});
const odd = (fields: Record<string, unknown>): PaperRow => ({ ...WHOLE, ...fields }) as PaperRow;

describe('a stored paper', () => {
  it('with nothing wrong is itself', () => {
    expect(readPaperRow(WHOLE)).toBe(WHOLE);
    const few = paperRow('2608.00002', { publishedOn: '' });
    expect(readPaperRow(few)).toBe(few);
  });

  it.each([
    ['days', ['2026-08-20', '9999-99-99', 7, '2026-08-21'], ['2026-08-20', '2026-08-21']],
    ['days', 'none', []],
    ['publishedOn', '2026-02-30', ''],
    ['publishedOn', 7, ''],
    ['upvotes', -1, 0],
    ['upvotes', '12', 0],
    ['upvotes', 1.5, 0],
    ['numComments', Number.NaN, 0],
  ])('%s that are %j', (field, value, wanted) => {
    expect(readPaperRow(odd({ [field]: value }))).toEqual({ ...WHOLE, [field]: wanted });
  });

  it.each([
    ['githubStars', -5],
    ['githubStars', null],
    ['githubRepo', 'javascript:alert(1)'],
    ['githubRepo', 7],
    ['projectPage', ' https://tides.example/'],
    ['projectPage', ''],
  ])('%s that is %j is left out, and nothing else', (field, value) => {
    const { [field as 'projectPage']: gone, ...rest } = WHOLE;
    expect(gone).toBeDefined();
    expect(readPaperRow(odd({ [field]: value }))).toEqual(rest);
  });

  it('what was looked up before is not taken for another kind of date', () => {
    expect(readPaperRow(odd({ publishedOn: '2020-01-01' }))?.publishedOn).toBe('2020-01-01');
    expect(readPaperRow(odd({ days: ['2020-01-01'] }))?.days).toEqual([]);
  });
});
