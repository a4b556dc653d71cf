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
    const row = parseLive(
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
    const { comments } = parseLive(
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
    expect(rowsOf([{ paper: PAPER }, PAPER, { id: 'x' }, null], AT).map(({ id }) => id)).toEqual([
      PAPER.id,
    ]);
  });
});
