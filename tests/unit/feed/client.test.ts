import { describe, expect, it } from 'vitest';
import { createFeedClient } from '../../../utils/feed/client.ts';
import { createPaperClient } from '../../../utils/feed/paper-client.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const list = (n: number): object[] => Array.from({ length: n }, (_, i) => ({ i }));

/** A feed that gives these answers in turn, the last of them for ever. */
function setUp(...answers: [body: unknown, headers?: Record<string, string>, status?: number][]) {
  const asked: [url: string, etag: string | null, reason: string][] = [];
  const pauses: number[] = [];
  const deps = {
    now: () => NOW,
    sleep: (ms: number) => Promise.resolve(void pauses.push(ms)),
    ask: (url: string, init: RequestInit | undefined, reason: string) => {
      asked.push([url, new Headers(init?.headers).get('if-none-match'), reason]);
      const [body, headers, status = 200] =
        answers[Math.min(asked.length, answers.length) - 1] ?? [];
      const text = status === 304 ? null : JSON.stringify(body);
      return Promise.resolve(new Response(text, { status, headers }));
    },
  };
  return { asked, pauses, client: createFeedClient(deps), papers: createPaperClient(deps) };
}
const DAY = 'https://huggingface.co/api/daily_papers?date=2026-08-21&limit=100';
const clock = { reason: 'clock' } as const;

describe('the list of a day', () => {
  it('of one page is one request', async () => {
    const { client, asked, pauses } = setUp([list(3), { etag: 'W/"a"' }]);
    expect(await client.readDay('2026-08-21', clock)).toEqual({
      items: list(3),
      etags: ['W/"a"'],
      skew: undefined,
    });
    expect([asked, pauses]).toEqual([[[DAY, null, 'clock']], []]);
  });

  it('goes on where a page is full or the feed says so, a second later, each request counted', async () => {
    const next = { link: '</api/daily_papers?p=2>; rel="next"' };
    const { client, asked, pauses } = setUp(
      [list(100), { etag: '1' }],
      [list(5), { etag: '2', ...next }],
      [list(2)],
    );
    let spent = 0;
    const answer = await client.readDay('2026-08-21', {
      ...clock,
      spend: () => Promise.resolve(void (spent += 1)),
    });
    expect(answer.items).toHaveLength(107);
    expect(answer.etags).toEqual(['1', '2', '']);
    expect(asked.map(([url]) => url)).toEqual([DAY, `${DAY}&p=1`, `${DAY}&p=2`]);
    expect([pauses, spent]).toEqual([[1000, 1000], 3]);
  });

  it('ends at an empty page, whatever the feed says, and at the tenth', async () => {
    const next = { link: '<x>; rel=next' };
    const empty = setUp([list(100)], [[], next]);
    await empty.client.readDay('2026-08-21', clock);
    expect(empty.asked).toHaveLength(2);
    const endless = setUp([list(100)]);
    expect((await endless.client.readDay('2026-08-21', clock)).items).toHaveLength(1000);
    expect(endless.asked).toHaveLength(10);
  });

  it.each([
    [['W/"a"'], 'W/"a"'],
    [['W/"a"', 'W/"b"'], null],
    [[''], null],
    [[], null],
  ])('is asked for only if it changed where its one page had an etag: %j', async (etags, sent) => {
    const { client, asked } = setUp([list(1)]);
    await client.readDay('2026-08-21', { ...clock, etags });
    expect(asked[0]?.[1]).toBe(sent);
  });

  it('that has not changed keeps its etag, and tells the feed’s time', async () => {
    const date = new Date(NOW.getTime() + 3_600_000).toUTCString();
    const { client } = setUp([undefined, { date }, 304]);
    expect(await client.readDay('2026-08-21', { ...clock, etags: ['W/"a"'] })).toEqual({
      etags: ['W/"a"'],
      skew: 36e5,
    });
  });

  it('that may not be asked for is not', async () => {
    const { client, asked } = setUp([list(1)]);
    const spend = (): Promise<void> => Promise.reject(new Error('spent'));
    await expect(client.readDay('2026-08-21', { ...clock, spend })).rejects.toThrow('spent');
    expect(asked).toEqual([]);
  });

  it('that is no list is refused', async () => {
    const { client } = setUp([{ error: 'x' }]);
    await expect(client.readDay('2026-08-21', clock)).rejects.toMatchObject({ kind: 'shape' });
  });
});

it('a page of a month: its papers, and whether there are more', async () => {
  const { client, asked } = setUp([list(100)], [list(99)]);
  expect(await client.readMonthPage('2026-07', 0)).toEqual({
    items: list(100),
    more: true,
  });
  expect((await client.readMonthPage('2026-07', 4)).more).toBe(false);
  const month = 'https://huggingface.co/api/daily_papers?month=2026-07&limit=100';
  expect(asked).toEqual([
    [month, null, 'archive'],
    [`${month}&p=4`, null, 'archive'],
  ]);
});

describe('what the reader asks the feed', () => {
  it('one paper, with its discussion', async () => {
    const { papers, asked } = setUp([{ id: 'x' }]);
    expect(await papers.readPaper('2608.00001')).toEqual({ id: 'x' });
    expect(asked).toEqual([
      ['https://huggingface.co/api/papers/2608.00001?field=comments', null, 'live'],
    ]);
  });

  it('a search, of as many letters as the feed takes', async () => {
    const { papers, asked } = setUp([list(2)]);
    expect(await papers.search(`a&b ${'x'.repeat(300)}`)).toEqual(list(2));
    const q = `a%26b%20${'x'.repeat(246)}`;
    expect(asked).toEqual([
      [`https://huggingface.co/api/papers/search?q=${q}&limit=60`, null, 'search'],
    ]);
    await expect(setUp([{}]).papers.search('x')).rejects.toMatchObject({ kind: 'shape' });
  });
});
