import { describe, expect, it } from 'vitest';
import { readPaperRow } from '../../../utils/db/rows/paper.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { expectRead, GONE, LOST, NEVER } from '../../support/odd-rows/expect-read.ts';
import type { Row } from '../../support/odd-rows/sound.ts';
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

const FULL: Row = {
  ...paperRow('2608.00001', {
    aiSummary: 'Fewer.',
    aiSummaryModel: 'm',
    organization: { name: 'harbour', fullname: 'Harbour Lab' },
    submitter: { name: 'mei', fullname: 'Mei' },
    withdrawn: true,
    discussionId: 'd',
    summary: 'Words.',
    keywords: ['tides'],
    authors: [{ name: 'Mei', user: 'mei' }],
    media: ['https://a.example/'],
  }),
};

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

  it.each<[string, unknown, unknown]>([
    ['id', '2608.1', LOST],
    ['title', 7, LOST],
    ['summary', 7, ''],
    ['keywords', ['tides', 7], ['tides']],
    ['authors', [{ name: 'Mei' }, { name: 7 }, { name: 'X', user: 7 }, null], [{ name: 'Mei' }]],
    ['media', 'x', []],
    ['firstSeenAt', 'x', NEVER],
    ['readAt', 7, NEVER],
    ['aiSummary', 7, GONE],
    ['aiSummaryModel', 7, GONE],
    ['organization', { name: 'x' }, GONE],
    ['organization', { fullname: 'x' }, GONE],
    ['submitter', 'x', GONE],
    ['withdrawn', 'yes', GONE],
    ['discussionId', 7, GONE],
  ])('whose %s is %j: that alone is repaired', (field, value, wanted) => {
    expectRead(readPaperRow({ ...FULL, [field]: value }), FULL, field, wanted);
  });
});
