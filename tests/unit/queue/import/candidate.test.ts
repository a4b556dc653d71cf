import { describe, expect, it } from 'vitest';
import { candidateOf } from '../../../../utils/queue/import/reference.ts';

const of = (more: object) =>
  candidateOf({ line: 1, title: 'Tides', authors: ['Mei Zhao'], ...more });

describe('the paper that a reference stands for', () => {
  it.each<[object, string[]]>([
    [{ arxivId: 'arXiv:1706.03762v2' }, ['arxiv:1706.03762']],
    [{ arxivId: 'tides' }, [expect.stringMatching(/^ref:/)]],
    [{ doi: 'https://doi.org/10.1000/X' }, ['doi:10.1000/x']],
    [{ doi: '10.48550/arXiv.1706.03762' }, ['arxiv:1706.03762']],
    [{ doi: 'tides' }, [expect.stringMatching(/^ref:/)]],
    [{ url: 'https://x.example/a' }, ['url:https://x.example/a']],
    [{ url: 'https://openreview.net/forum?id=Abc12' }, ['openreview:Abc12']],
    [{ url: 'https://x.example/a', doi: '10.1000/x' }, ['doi:10.1000/x']],
    [
      { ids: 'acl:P19-1001;openreview:Abc12, acl:P19-1002\nx' },
      ['acl:P19-1001', 'openreview:Abc12', 'acl:P19-1002'],
    ],
    [{ ids: 'doi:10.1000/x arxiv:1706.03762 acl:' }, [expect.stringMatching(/^ref:/)]],
    [
      {
        arxivId: '1706.03762',
        doi: '10.1000/x',
        ids: 'acl:P19-1001',
        url: 'https://openreview.net/forum?id=Abc12',
      },
      ['arxiv:1706.03762', 'doi:10.1000/x', 'acl:P19-1001', 'openreview:Abc12'],
    ],
    [
      { ids: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `acl:P19-100${n}`).join(' ') },
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `acl:P19-100${n}`),
    ],
  ])('%j has the keys %j', (more, keys) => expect(of(more)?.keys).toEqual(keys));

  it('without an id is known by title, first surname and year', () => {
    const key = (more: object) => of(more)?.keys[0];
    const own = key({ year: 2020 });
    expect(own).toMatch(/^ref:/);
    expect(key({ year: 2020, title: ' TIDES.', authors: ['Zhao', 'Ann Alpha'] })).toBe(own);
    expect(key({ year: 2021 })).not.toBe(own);
    expect(key({ year: 2020, authors: ['Ann Alpha'] })).not.toBe(own);
    expect(key({ authors: ['Institute of Tides'] })).not.toBe(
      key({ authors: ['Institute of Sea'] }),
    );
  });

  it.each([{ title: '' }, { title: ' ', authors: [] }, { title: '', doi: 'x', url: 'x' }])(
    'is none: %j',
    (more) => expect(of(more)).toBeUndefined(),
  );
});

describe('what is known of it', () => {
  const snapshot = (more: object) => of(more)?.snapshot;

  it.each([
    [1900, 1900],
    [2200, 2200],
    [1899, undefined],
    [2201, undefined],
    [2020.5, undefined],
    [Number.NaN, undefined],
    [undefined, undefined],
  ])('the year %j is %j', (year, is) => {
    const found = snapshot({ year });
    expect(found?.year).toBe(is);
    if (is === undefined) expect(found).not.toHaveProperty('year');
  });

  it.each([
    ['https://x.example/a', 'https://x.example/a'],
    ['http://x.example/a', 'https://x.example/a'],
    ['HTTP://x.example/a', 'https://x.example/a'],
    ['ftp://http://x.example/a', undefined],
    ['file:///a', undefined],
    ['', undefined],
    [`https://x.example/${'a'.repeat(1981)}`, `https://x.example/${'a'.repeat(1981)}`],
    [`https://x.example/${'a'.repeat(1982)}`, undefined],
  ])('the address %j', (url, is) => expect(snapshot({ doi: '10.1000/x', url })?.url).toBe(is));

  it('titles, names and places are one line, as long as they may be', () => {
    expect(
      snapshot({
        title: ` a\n b ${'t'.repeat(1000)}`,
        authors: [` A\n${'n'.repeat(300)} `, ...Array.from({ length: 2000 }, () => 'B')],
        venue: ` V\n${'v'.repeat(400)}`,
      }),
    ).toEqual({
      title: `a b ${'t'.repeat(996)}`,
      authors: [`A ${'n'.repeat(198)}`, ...Array.from({ length: 1999 }, () => 'B')],
      venue: `V ${'v'.repeat(298)}`,
    });
  });

  it('is nothing without a title', () => {
    expect(of({ title: ' ', doi: '10.1000/x', year: 2020 })).toEqual({ keys: ['doi:10.1000/x'] });
  });

  it('what the reader kept of it', () => {
    expect(
      of({
        doi: '10.1000/x',
        tags: ['a', 'a', 'b'.repeat(61)],
        notes: 'n'.repeat(100_001),
        state: 'done',
        savedAt: '2020-01-02',
      }),
    ).toMatchObject({
      tags: ['a', 'b'.repeat(60)],
      notes: 'n'.repeat(100_000),
      state: 'done',
      savedAt: '2020-01-02T00:00:00.000Z',
    });
    const many = Array.from({ length: 51 }, (_, n) => `t${n}`);
    expect(of({ tags: many })?.tags).toEqual(many.slice(0, 50));
  });

  it('what it does not say is not there', () => {
    expect(of({ doi: '10.1000/x', tags: [], notes: '', venue: '', savedAt: 'soon' })).toEqual({
      keys: ['doi:10.1000/x'],
      snapshot: { title: 'Tides', authors: ['Mei Zhao'] },
    });
  });
});
