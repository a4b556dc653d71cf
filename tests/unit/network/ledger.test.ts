import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDoor, SwitchedOff } from '../../../utils/network/door.ts';
import { createLedger, KEPT_MS, prune } from '../../../utils/network/ledger.ts';
import type { HostName } from '../../../utils/network/reasons.ts';
import { openLedgerDb, type LedgerDb, type RequestRow } from '../../../utils/network/rows.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const AT = NOW.getTime();
const FEED = 'https://huggingface.co/api/daily_papers?date=2026-08-21';
let made = 0;
let db: LedgerDb;
let isPrivate: boolean;
let off: HostName[];

beforeEach(() => {
  db = openLedgerDb(`ledger-${(made += 1)}`);
  isPrivate = false;
  off = [];
});
afterEach(() => db.delete());

const doorTo = (fetch: typeof globalThis.fetch) =>
  createDoor({
    ledger: createLedger({ db, now: () => NOW, isPrivate: async () => isPrivate }),
    isOff: async (host) => off.includes(host),
    fetch,
  });

const answering = (status: number, body: string | null, headers = {}) =>
  doorTo(async () => new Response(body, { status, headers }));

const rows = async (n: number): Promise<RequestRow[]> =>
  vi.waitFor(async () => {
    const all = await db.requests.toArray();
    expect(all.filter(({ outcome }) => outcome !== 'asked')).toHaveLength(n);
    return all;
  });

const FEED_ROW = { v: 1, at: AT, host: 'huggingface.co' };

describe('the door', () => {
  it('writes down host, reason, time, status and bytes, and gives the answer as it came', async () => {
    const { ask } = answering(200, 'ümlaut', { etag: '"x"' });
    const answer = await ask(FEED, {}, 'clock');
    expect(answer.headers.get('etag')).toBe('"x"');
    expect(await answer.text()).toBe('ümlaut');
    await vi.waitFor(async () =>
      expect(await rows(1)).toMatchObject([
        { ...FEED_ROW, reason: 'clock', outcome: 200, bytes: 7 },
      ]),
    );
  });

  it.each([304, 204])('an answer without a body counts too: %d', async (status) => {
    await answering(status, null).ask(FEED, {}, 'look');
    await vi.waitFor(async () =>
      expect(await rows(1)).toMatchObject([
        { ...FEED_ROW, reason: 'look', outcome: status, bytes: 0 },
      ]),
    );
  });

  it('also where the browser gives it an empty one, as Chromium does', async () => {
    const answer = new Response(null, { status: 304 });
    Object.defineProperty(answer, 'body', { value: new Response('').body });
    expect((await doorTo(async () => answer).ask(FEED, {}, 'clock')).status).toBe(304);
    expect(await rows(1)).toMatchObject([{ outcome: 304, bytes: 0 }]);
  });

  it('so does one whose body nobody reads', async () => {
    expect((await answering(429, 'wait').ask(FEED, {}, 'press')).status).toBe(429);
    expect(await rows(1)).toMatchObject([{ ...FEED_ROW, reason: 'press', outcome: 429 }]);
  });

  it('and one of which the reading is cut off, with what came', async () => {
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if ((pulls += 1) > 1) throw new DOMException('late', 'TimeoutError');
        controller.enqueue(new Uint8Array(10));
      },
    });
    const answer = await doorTo(async () => new Response(body)).ask(FEED, {}, 'archive');
    await expect(answer.text()).rejects.toMatchObject({ name: 'TimeoutError' });
    await vi.waitFor(async () =>
      expect(await rows(1)).toMatchObject([{ outcome: 200, bytes: 10 }]),
    );
  });

  it('and one that fails or is aborted', async () => {
    const cause = new DOMException('aborted', 'AbortError');
    const { ask } = doorTo(() => Promise.reject(cause));
    await expect(ask(FEED, {}, 'live')).rejects.toBe(cause);
    expect(await rows(1)).toMatchObject([{ ...FEED_ROW, reason: 'live', outcome: 'failed' }]);
  });

  it('is written before it is asked, so that one whose page closes stands there', async () => {
    const { begin } = answering(200, '');
    await begin('picture');
    await vi.waitFor(async () =>
      expect(await db.requests.toArray()).toMatchObject([
        { host: 'cdn-uploads.huggingface.co', reason: 'picture', outcome: 'asked' },
      ]),
    );
  });

  it.each([
    ['zotero', 'http://127.0.0.1:23119/connector/saveItems', 'zotero'],
    ['card', 'https://cdn-thumbnails.huggingface.co/x.png', 'cards'],
    ['film', 'https://cdn-uploads.huggingface.co/x.mp4', 'media'],
  ] as const)('does not open for %s to a host that is switched off', async (reason, url, host) => {
    const fetch = vi.fn(async () => new Response(''));
    const { ask, begin } = doorTo(fetch);
    off = [host];
    await expect(ask(url, {}, reason)).rejects.toBeInstanceOf(SwitchedOff);
    await expect(begin(reason)).rejects.toBeInstanceOf(SwitchedOff);
    expect(fetch).not.toHaveBeenCalled();
    off = [];
    await ask(url, {}, reason);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('does not open for a host that the reason does not name', async () => {
    const fetch = vi.fn();
    await expect(doorTo(fetch).ask('https://arxiv.org/', {}, 'clock')).rejects.toThrow(TypeError);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the ledger', () => {
  it('never stops a request, whatever becomes of it', async () => {
    vi.spyOn(db.requests, 'add').mockImplementation(() => {
      throw new Error('broken');
    });
    const answer = await answering(200, 'x').ask(FEED, {}, 'clock');
    expect(await answer.text()).toBe('x');
    vi.spyOn(db.requests, 'add').mockReturnValue(new Promise(() => undefined) as never);
    expect(await (await answering(200, 'x').ask(FEED, {}, 'clock')).text()).toBe('x');
  });

  it('writes nothing in private windows', async () => {
    isPrivate = true;
    const add = vi.spyOn(db.requests, 'add');
    const asked = await answering(201, '').ask('http://127.0.0.1:23119/', {}, 'zotero');
    await asked.text();
    await new Promise((done) => setTimeout(done, 20));
    expect(add).not.toHaveBeenCalled();
    expect(await db.requests.count()).toBe(0);
  });

  it('keeps a week and three thousand at most', async () => {
    const row = { v: 1, host: 'huggingface.co', reason: 'clock', outcome: 200 } as const;
    const ages = [KEPT_MS + 1, KEPT_MS - 1, -KEPT_MS - 1, ...Array.from({ length: 3010 }, () => 5)];
    await db.requests.bulkAdd(ages.map((age) => ({ ...row, at: AT - age })));
    await prune(db, AT);
    expect(await db.requests.count()).toBe(3000);
    expect(
      await db.requests
        .where('at')
        .below(AT - KEPT_MS)
        .count(),
    ).toBe(0);
  });
});
