import { describe, expect, it } from 'vitest';
import { gather } from '../../../../utils/queue/together/gather.ts';
import { listBytes, readList } from '../../../../utils/queue/together/list-file.ts';
import type { SharedList, SharedPaper } from '../../../../utils/queue/together/shared-list.ts';
import { snapshotOf } from '../../../../utils/queue/together/snapshot-of.ts';

const AT = '2026-08-21T08:00:00.000Z';
const paper = (more: Partial<SharedPaper> = {}): SharedPaper => ({
  keys: ['arxiv:2507.00001'],
  title: 'Of the tides',
  authors: ['Ada Tide'],
  url: 'https://arxiv.org/abs/2507.00001',
  savedAt: AT,
  ...more,
});
const LIST: SharedList = { id: 'aaaaaaaa', name: 'Ada', at: AT, papers: [paper()] };
const bytesOf = (raw: unknown) => new TextEncoder().encode(JSON.stringify(raw));
const rawOf = (): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(listBytes(LIST))) as Record<string, unknown>;

describe('the file of a list', () => {
  it('is read as it was written', () => {
    expect(readList(listBytes(LIST))).toEqual({ device: 'aaaaaaaa', stamp: AT, contents: LIST });
  });

  it.each([
    ['cut', listBytes(LIST).slice(0, 70), 'unfinished'],
    ['of another program', bytesOf({ name: 'x' }), 'foreign'],
    ['of a later version', bytesOf({ ...rawOf(), version: 2 }), 'later'],
    ['nameless', bytesOf({ ...rawOf(), name: '' }), 'foreign'],
    ['blank', bytesOf({ ...rawOf(), name: ' ' }), 'foreign'],
    ['named by a control character', bytesOf({ ...rawOf(), name: '\0me' }), 'foreign'],
    ['named backwards', bytesOf({ ...rawOf(), name: '\u202Eada' }), 'foreign'],
    ['of no moment', bytesOf({ ...rawOf(), at: 'yesterday' }), 'foreign'],
    ['of an id that is a path', bytesOf({ ...rawOf(), id: '../../../etc' }), 'foreign'],
  ])('that is %s is left', (_, bytes, why) => {
    expect(readList(bytes)).toBe(why);
  });

  it('loses only the papers that are unsound', () => {
    const bad = [
      null,
      { ...paper(), keys: [] },
      { ...paper(), keys: ['javascript:alert(1)'] },
      { ...paper(), url: 'javascript:alert(1)' },
      { ...paper(), savedAt: '2026-02-31T00:00:00.000Z' },
      { ...paper(), state: 'stolen' },
      { ...paper(), title: 'x'.repeat(1001) },
    ];
    const said = readList(bytesOf({ ...rawOf(), papers: [...bad, paper()] }));
    expect(said).toMatchObject({ contents: { papers: [paper()] } });
  });
});

describe('lists together', () => {
  it('make one of papers that have a key in common, by way of a third', () => {
    const other = (id: string, keys: SharedPaper['keys']): SharedList => ({
      ...LIST,
      id,
      name: id,
      papers: [paper({ keys })],
    });
    const all = [
      other('ada', ['arxiv:2507.00001']),
      other('ben', ['doi:10.1000/1', 'doi:10.1000/2']),
      other('cem', ['arxiv:2507.00001', 'doi:10.1000/1']),
      other('dee', ['doi:10.1000/2']),
    ];
    const [one, ...more] = gather([], all);
    expect(more).toEqual([]);
    expect(one?.savers.map(({ name }) => name).sort()).toEqual(['ada', 'ben', 'cem', 'dee']);
  });

  it('make one of 20,000 papers that a list ties to one, each by itself', () => {
    const key = (n: number): SharedPaper['keys'][number] => `arxiv:${n}`;
    const all = Array.from({ length: 20_000 }, (_, n) => n);
    const apart = { ...LIST, id: 'apart', papers: all.map((n) => paper({ keys: [key(n)] })) };
    const tied = { ...LIST, id: 'tied', papers: all.map((n) => paper({ keys: [key(n), key(0)] })) };
    const [one, ...more] = gather([], [apart, tied]);
    expect(more).toEqual([]);
    expect([one?.keys.length, one?.savers.length]).toEqual([20_000, 40_000]);
  });

  it('stand by when somebody saved last', () => {
    const at = (n: number): string => `2026-08-2${n}T08:00:00.000Z`;
    const mine = [paper({ savedAt: at(1) }), paper({ keys: ['doi:10.1000/2'], savedAt: at(3) })];
    const theirs = { ...LIST, papers: [paper({ savedAt: at(5) })] };
    expect(gather(mine, [theirs]).map(({ keys }) => keys[0])).toEqual([
      'arxiv:2507.00001',
      'doi:10.1000/2',
    ]);
  });

  it('are saved with what the command takes: no year before 1900', () => {
    expect(snapshotOf(paper({ year: 1687 })).year).toBeUndefined();
    expect(snapshotOf(paper({ year: 2026 })).year).toBe(2026);
  });
});
