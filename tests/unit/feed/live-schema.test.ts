import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from '../../../utils/feed/error.ts';
import { parseLive, rowsOf } from '../../../utils/feed/live-schema.ts';

const AT = '2026-08-21T10:00:00.000Z';
const PAPER = {
  id: '2608.19880',
  title: 'EnvHarness',
  summary: 'Words.',
  upvotes: 163,
  authors: [],
};

const comment = (id: string, data: object): object => ({
  id,
  createdAt: AT,
  type: 'comment',
  author: { name: 'reader', fullname: 'A Reader' },
  data,
});

describe('live details', () => {
  it('reads what cites the paper, with totals, and only checked ids', () => {
    const { row } = parseLive(
      {
        ...PAPER,
        linkedModels: [
          { id: 'a/b', likes: 4 },
          { id: '../x' },
          { id: 'javascript:alert(1)' },
          null,
        ],
        numTotalModels: 12,
        linkedDatasets: 'none',
        numTotalDatasets: -1,
      },
      PAPER.id,
      AT,
    );
    expect(row.models).toEqual({ items: [{ id: 'a/b', likes: 4 }], total: 12 });
    expect(row.datasets).toEqual({ items: [], total: 0 });
    expect(row.paper).toMatchObject({ id: PAPER.id, upvotes: 163, days: [] });
  });

  it('takes the raw text of comments, never the HTML, and leaves hidden ones out', () => {
    const {
      row: { comments },
    } = parseLive(
      {
        ...PAPER,
        comments: [
          comment('1', { latest: { raw: ' a <b>c</b> ', html: '<img>' } }),
          comment('2', { latest: { raw: 'x' }, hidden: true }),
          comment('3', { latest: { html: '<p>only html</p>' } }),
        ],
      },
      PAPER.id,
      AT,
    );
    expect(comments).toEqual([
      { id: '1', author: 'A Reader', at: AT, text: 'a <b>c</b>', reactions: 0 },
    ]);
  });

  it('a comment: who wrote it, when, to whom, and how many liked it', () => {
    const { row, dropped } = parseLive(
      {
        ...PAPER,
        comments: [
          comment('1', {
            latest: { raw: 'x' },
            parentCommentId: '0',
            reactions: [{ count: 2 }, { count: 3 }, { count: -1 }, null],
          }),
          { ...comment('2', { latest: { raw: 'y' } }), author: { name: 'reader' } },
          { ...comment('3', { latest: { raw: 'z' } }), author: null, createdAt: 'soon' },
          { ...comment('4', { latest: { raw: 'no comment' } }), type: 'status-change' },
          { ...comment('5', { latest: { raw: 'nameless' } }), id: undefined },
        ],
      },
      PAPER.id,
      AT,
    );
    expect(row.comments).toEqual([
      { id: '1', author: 'A Reader', at: AT, text: 'x', reactions: 5, parent: '0' },
      { id: '2', author: 'reader', at: AT, text: 'y', reactions: 0 },
      { id: '3', author: '', at: '', text: 'z', reactions: 0 },
    ]);
    expect(dropped).toEqual([
      { reason: 'trouble.item.date {"field":"createdAt"}', subject: 'comment 3' },
    ]);
  });

  it('of endless lists as much is kept as a page shows; a total is at least what is listed', () => {
    const { row } = parseLive(
      {
        ...PAPER,
        linkedSpaces: Array.from({ length: 80 }, (_, n) => ({ id: `a/b${n}`, downloads: n })),
        numTotalSpaces: 7,
        comments: Array.from({ length: 400 }, (_, n) =>
          comment(String(n), { latest: { raw: 'x'.repeat(30_000) } }),
        ),
      },
      PAPER.id,
      AT,
    );
    expect([row.spaces.items.length, row.spaces.total]).toEqual([50, 50]);
    expect(row.spaces.items[1]).toEqual({ id: 'a/b1', downloads: 1 });
    expect([row.comments.length, row.comments[0]?.text.length]).toEqual([300, 20_000]);
  });

  it.each(['a', 'a/b/c', '.a/b', `${'a'.repeat(97)}/b`, `a/${'b'.repeat(97)}`, 'a/b c', '', 7])(
    'takes no link to %j',
    (id) => {
      const { row } = parseLive({ ...PAPER, linkedModels: [{ id }] }, PAPER.id, AT);
      expect(row.models.items).toEqual([]);
    },
  );

  it('refuses another paper, and never fails otherwise', () => {
    expect(() => parseLive({ ...PAPER, id: '2608.00001' }, PAPER.id, AT)).toThrow(FeedError);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          parseLive(value, PAPER.id, AT);
          return true;
        } catch (error) {
          return error instanceof FeedError;
        }
      }),
    );
    fc.assert(
      fc.property(fc.record({ linkedModels: fc.anything(), comments: fc.anything() }), (more) =>
        Boolean(parseLive({ ...PAPER, ...more }, PAPER.id, AT)),
      ),
    );
  });

  it('reads wrapped and flat search answers', () => {
    const { papers } = rowsOf([{ paper: PAPER }, PAPER, { id: 'x' }, null], AT);
    expect(papers.map(({ id }) => id)).toEqual([PAPER.id]);
    expect(papers[0]).toMatchObject({
      upvotes: 163,
      numComments: 0,
      days: [],
      firstSeenAt: AT,
      readAt: AT,
    });
    const [bare] = rowsOf([{ id: PAPER.id, numComments: 4 }], AT).papers;
    expect(bare).toMatchObject({ upvotes: 0, numComments: 0 });
  });
});
