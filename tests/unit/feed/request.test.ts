import { describe, expect, it } from 'vitest';
import { createFeedRequest, jsonOf } from '../../../utils/feed/request.ts';

const NOW = new Date('2026-08-21T10:00:00.000Z');
const URL_ASKED = 'https://huggingface.co/api/daily_papers';

type Setting = Parameters<typeof createFeedRequest>[0];
function setUp(answer: () => Response | Promise<Response>, more: Partial<Setting> = {}) {
  const asked: Parameters<Setting['ask']>[] = [];
  const request = createFeedRequest({
    now: () => NOW,
    ask: async (...args) => {
      asked.push(args);
      return answer();
    },
    ...more,
  });
  return { asked, ask: (etag?: string) => request(URL_ASKED, 'clock', etag) };
}
const answering = (status: number, headers: Record<string, string> = {}) =>
  setUp(() => new Response(status === 304 ? null : 'x', { status, headers }));
const failing = (error: Error, more: Partial<Setting> = {}) =>
  setUp(() => Promise.reject(error), more);

describe('a request to the feed', () => {
  it('tells the feed nothing of the reader, and follows no redirect', async () => {
    const { asked, ask } = answering(200);
    await ask();
    const [url, init, reason] = asked[0] ?? [];
    expect([url, reason]).toEqual([URL_ASKED, 'clock']);
    expect(init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      headers: {},
    });
    expect(init?.signal).toBeInstanceOf(AbortSignal);
  });

  it('asks whether it has changed where it has an etag; 304 is a good answer', async () => {
    const { asked, ask } = answering(304);
    expect((await ask('W/"x"')).status).toBe(304);
    expect(asked[0]?.[1]).toMatchObject({ headers: { 'If-None-Match': 'W/"x"' } });
  });

  it.each([
    [{}, undefined],
    [{ 'retry-after': '90' }, 90_000],
    [{ 'retry-after': ' 0 ' }, 0],
    [{ 'retry-after': '999999' }, 86_400_000],
    [{ 'retry-after': 'Fri, 21 Aug 2026 10:02:00 GMT' }, 120_000],
    [{ 'retry-after': 'Fri, 21 Aug 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': 'soon', ratelimit: '"api";r=0;t=30' }, 31_000],
    [{ ratelimit: '"api";r=0;t=9999999' }, 86_400_000],
    [{ ratelimit: '"api";r=0;last=30' }, undefined],
  ])('a failure says when it wants to be asked again: %j', async (headers, retryAfterMs) => {
    await expect(answering(429, headers).ask()).rejects.toMatchObject({
      kind: 'http',
      status: 429,
      retryAfterMs,
    });
  });

  it('400 is a day that is not open yet', async () => {
    await expect(answering(400).ask()).rejects.toMatchObject({ kind: 'not-open', status: 400 });
  });

  it.each([
    ['timeout', new DOMException('x', 'TimeoutError'), {}],
    ['offline', new TypeError('x'), {}],
    ['offline', new TypeError('x'), { hasAccess: () => Promise.resolve(true) }],
    ['no-access', new TypeError('x'), { hasAccess: () => Promise.resolve(false) }],
    [
      'no-access',
      new TypeError('x'),
      { online: () => true, hasAccess: () => Promise.resolve(false) },
    ],
    [
      'offline',
      new TypeError('x'),
      { online: () => false, hasAccess: () => Promise.resolve(false) },
    ],
    ['offline', new DOMException('x', 'AbortError'), {}],
  ])('without an answer: %s', async (kind, cause, more) => {
    await expect(failing(cause, more).ask()).rejects.toMatchObject({ kind, cause });
  });
});

describe('the JSON of an answer', () => {
  const broken = (error: Error) =>
    new Response(new ReadableStream({ pull: () => Promise.reject(error) }));

  it('that breaks off is a way that broke, or took too long', async () => {
    await expect(jsonOf(broken(new TypeError('x')), 9)).rejects.toMatchObject({ kind: 'offline' });
    const stopped = broken(new DOMException('x', 'AbortError'));
    await expect(jsonOf(stopped, 9)).rejects.toMatchObject({ kind: 'offline' });
    const late = broken(new DOMException('x', 'TimeoutError'));
    await expect(jsonOf(late, 9)).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('that is none, or too large, says so', async () => {
    await expect(jsonOf(new Response('{'), 9)).rejects.toMatchObject({ kind: 'not-json' });
    await expect(jsonOf(new Response('[1,2,3,4,5]'), 9)).rejects.toMatchObject({
      kind: 'too-large',
    });
    expect(await jsonOf(new Response('[1]'), 9)).toEqual([1]);
  });
});
