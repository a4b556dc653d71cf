import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseItems } from '../../../utils/feed/schema.ts';
import { isFeedDay } from '../../../utils/time/feed-day.ts';
import { isCalendarDay } from '../../../utils/time/calendar-day.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';

const PAPER = {
  id: '2608.00001',
  title: 'An Invented Paper',
  summary: 'Words.',
  authors: [{ name: 'Mei Zhao' }],
  upvotes: 12,
  publishedAt: '2026-08-20T10:00:00.000Z',
  submittedOnDailyAt: '2026-08-21T00:00:00.000Z',
  githubRepo: 'https://github.com/mei/tides',
  githubStars: 5,
  projectPage: 'https://tides.example/',
};

const read = (paper: object, item: object = {}) =>
  parseItems([
    { paper: { ...PAPER, ...paper }, ...item },
    { paper: { ...PAPER, id: '2608.00002' } },
  ]);

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '';

describe('a feed item with a field that means nothing', () => {
  it('is whole when nothing is wrong, and says nothing', () => {
    const { papers, dropped } = read({ withdrawnAt: '2026-08-22T00:00:00.000Z' });
    expect(papers[0]).toMatchObject({
      publishedOn: '2026-08-20',
      feedDay: '2026-08-21',
      withdrawn: true,
    });
    expect(dropped).toEqual([]);
  });

  it.each(BAD_DATES)('keeps the paper, and leaves out the date: %j', (value) => {
    for (const field of ['publishedAt', 'withdrawnAt', 'submittedOnDailyAt']) {
      const { papers, dropped } = read({ [field]: value });
      expect(papers.map(({ id }) => id)).toEqual(['2608.00001', '2608.00002']);
      const [paper] = papers;
      if (field === 'publishedAt') expect(paper?.publishedOn).toBe('');
      if (field === 'submittedOnDailyAt') expect(paper?.feedDay).toBeUndefined();
      if (field === 'withdrawnAt') expect(paper?.withdrawn).toBeUndefined();
      const named = dropped.filter(({ reason }) => reason.includes(`"field":"${field}"`));
      expect(named.map(({ subject }) => subject)).toEqual(isNothing(value) ? [] : ['2608.00001']);
    }
  });

  it('takes no day before the feed’s first as a feed day', () => {
    expect(read({ submittedOnDailyAt: '1999-01-01T00:00:00Z' }).papers[0]?.feedDay).toBeUndefined();
  });

  it.each([-1, Number.NaN, 1.5, 1e300, '12', [12], true])(
    'keeps the paper without the count %j',
    (n) => {
      const { papers, dropped } = read({ githubStars: n, upvotes: n }, { numComments: n });
      expect(papers).toHaveLength(2);
      expect(papers[0]).not.toHaveProperty('githubStars');
      expect(papers[0]).not.toHaveProperty('numComments');
      expect(papers[0]).not.toHaveProperty('upvotes');
      expect(dropped.map(({ reason }) => reason)).toEqual([
        'trouble.item.count {"field":"upvotes"}',
        'trouble.item.count {"field":"numComments"}',
        'trouble.item.count {"field":"githubStars"}',
      ]);
    },
  );

  it.each(['javascript:alert(1)', 'ftp://x.example/', '-1', ['https://x.example/'], 7])(
    'keeps the paper without the link %j',
    (link) => {
      const { papers, dropped } = read({ projectPage: link, githubRepo: link });
      expect(papers[0]).not.toHaveProperty('projectPage');
      expect(papers[0]).not.toHaveProperty('githubRepo');
      expect(dropped.map(({ reason }) => reason)).toEqual([
        'trouble.item.github {"field":"githubRepo"}',
        'trouble.item.link {"field":"projectPage"}',
      ]);
    },
  );

  it('gives only real dates and never throws, whatever the answer', () => {
    const anything = fc.anything({ withDate: false });
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(PAPER), 'withdrawnAt', 'organization', 'mediaUrls'),
      anything,
    );
    fc.assert(
      fc.property(fields, fc.array(anything), (paper, others) => {
        const { papers } = parseItems([{ paper: { ...PAPER, ...paper } }, ...others]);
        for (const one of papers) {
          expect(one.publishedOn === '' || isCalendarDay(one.publishedOn)).toBe(true);
          expect(one.feedDay === undefined || isFeedDay(one.feedDay)).toBe(true);
        }
      }),
    );
  });
});
