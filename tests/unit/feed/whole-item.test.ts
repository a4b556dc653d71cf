import { describe, expect, it } from 'vitest';
import { parseItems } from '../../../utils/feed/schema.ts';

const ID = '2608.00001';
const only = (paper: object, item: object = {}) =>
  parseItems([{ paper: { id: ID, ...paper }, ...item }]).papers[0];

describe('an item of the feed', () => {
  it('is taken with all that it says', () => {
    const { papers, dropped } = parseItems([
      {
        paper: {
          id: ID,
          title: ' An Invented\nPaper ',
          summary: 'Words.',
          ai_summary: 'Fewer words.',
          ai_summary_model: 'a-model',
          ai_keywords: ['tides', ' ', 7, 'foam'],
          authors: [
            { name: 'Mei Zhao', user: { user: 'mei' } },
            { name: 'Ada Okafor', user: { name: 'ada' } },
            { name: 'Bo Lind' },
            { name: 'Nobody', hidden: true },
            { name: ' ' },
            null,
          ],
          githubRepo: 'https://github.com/mei/tides',
          githubStars: 5,
          projectPage: 'https://tides.example/',
          mediaUrls: ['https://cdn.example/1.png', 'javascript:alert(1)'],
          upvotes: 12,
          publishedAt: '2026-08-20T10:00:00.000Z',
          withdrawnAt: '2026-08-22T00:00:00.000Z',
          submittedOnDailyAt: '2026-08-21T00:00:00.000Z',
          discussionId: 'abc',
        },
        organization: { name: 'lab', fullname: 'Harbour Lab' },
        submittedBy: { user: 'sub', name: 'other' },
        numComments: 3,
      },
    ]);
    expect(dropped).toEqual([]);
    expect(papers).toEqual([
      {
        id: ID,
        title: 'An Invented Paper',
        summary: 'Words.',
        aiSummary: 'Fewer words.',
        aiSummaryModel: 'a-model',
        keywords: ['tides', 'foam'],
        authors: [
          { name: 'Mei Zhao', user: 'mei' },
          { name: 'Ada Okafor', user: 'ada' },
          { name: 'Bo Lind' },
        ],
        organization: { name: 'lab', fullname: 'Harbour Lab' },
        submitter: { name: 'sub', fullname: 'sub' },
        githubRepo: 'https://github.com/mei/tides',
        githubStars: 5,
        projectPage: 'https://tides.example/',
        media: ['https://cdn.example/1.png'],
        upvotes: 12,
        numComments: 3,
        publishedOn: '2026-08-20',
        withdrawn: true,
        feedDay: '2026-08-21',
        discussionId: 'abc',
      },
    ]);
  });

  it('that says next to nothing is a paper all the same', () => {
    expect(only({ authors: 'x', ai_keywords: 7 })).toEqual({
      id: ID,
      title: ID,
      summary: '',
      publishedOn: '',
      keywords: [],
      authors: [],
      media: [],
    });
  });

  it('says it of the item where it does not say it of the paper, and the other way round', () => {
    expect(only({}, { title: 'Tides', summary: 'Words.' })).toMatchObject({
      title: 'Tides',
      summary: 'Words.',
    });
    const lab = { name: 'lab' };
    expect(only({ organization: lab, submittedOnDailyBy: { name: 'mei' } })).toMatchObject({
      organization: { name: 'lab', fullname: 'lab' },
      submitter: { name: 'mei', fullname: 'mei' },
    });
  });

  it.each([
    [{ mediaUrls: ['https://a.example/'] }, { mediaUrls: ['https://b.example/'] }, 'a'],
    [{ mediaUrls: [] }, { mediaUrls: ['https://b.example/'], mediaUrl: 'https://c.example/' }, 'b'],
    [{}, { mediaUrl: 'https://c.example/' }, 'c'],
  ])('its pictures: %j, %j', (paper, item, host) => {
    expect(only(paper, item)?.media).toEqual([`https://${host}.example/`]);
  });

  it('of endless lists and words as much is kept as a paper holds', () => {
    const many = Array.from({ length: 3000 }, (_, n) => `n${n}`);
    const paper = only({
      title: 'x'.repeat(900),
      summary: 'x'.repeat(20_000),
      ai_keywords: many,
      authors: many.map((name) => ({ name })),
      mediaUrls: many.map((name) => `https://${name}.example/`),
    });
    expect(paper?.title.length).toBe(500);
    expect(paper?.summary.length).toBe(10_000);
    expect([paper?.keywords.length, paper?.authors.length, paper?.media.length]).toEqual([
      60, 2000, 30,
    ]);
  });
});

describe('what is no paper', () => {
  it.each([null, 7, {}, { paper: null }, { paper: { id: 7 } }, { paper: { id: 'x'.repeat(41) } }])(
    '%j is left out, and counted',
    (item) => {
      expect(parseItems([item]).dropped).toEqual([{ reason: 'trouble.item.shape' }]);
    },
  );

  it.each(['math/9901001', '2608.00001v2', '2613.00001', ' 2608.00001', '2608.001'])(
    'the id %j is none of the feed’s, and named',
    (id) => {
      expect(parseItems([{ paper: { id } }])).toEqual({
        papers: [],
        dropped: [{ reason: 'trouble.item.id', subject: id }],
      });
    },
  );

  it('of one that is listed twice the first counts', () => {
    const { papers, dropped } = parseItems(
      [1, 2].map((upvotes) => ({ paper: { id: ID, upvotes } })),
    );
    expect(papers.map(({ upvotes }) => upvotes)).toEqual([1]);
    expect(dropped).toEqual([]);
  });
});
