import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { Clock } from '../clock/clock.ts';
import { answerArxiv } from './arxiv.ts';
import { isBrowsersOwn } from './browsers-own.ts';
import { answerFeed, type FeedMode } from './feed.ts';
import type { FeedItem } from './papers.ts';
import type { Reply } from './reply.ts';
import { answerSite, isOfSite } from './site-pages.ts';
import { SPY } from './spy.ts';
import { answerFeedSite, answerMirror, MIRROR_HOSTS } from './mirrors.ts';
import { answerVenue, VENUE_HOSTS } from './venues.ts';

export interface LoggedRequest {
  host: string;
  method: string;
  url: string;
  /** Bytes of the answer's body. */
  bytes: number;
}

/** The sample world: one HTTPS server that plays every host, and remembers every request but the browser's own. */
export interface World {
  port: number;
  clock: Clock;
  log: LoggedRequest[];
  mode: FeedMode;
  /** Upvotes to add to each of today's papers. */
  votes: number;
  /** A month `YYYY-MM` that the feed cannot list. */
  brokenMonth?: string;
  /** Each answer of the feed takes so many milliseconds. */
  feedWait: number;
  /** The feed's picture servers answer; else they are hosts that nobody has business with. */
  pictures: boolean;
  /** Lets the feed's held answers go (`holdsFeed`). */
  release(): void;
  /** Requests to hosts that Tidemark has no business with. */
  unexpected(): LoggedRequest[];
  close(): Promise<void>;
}

export interface WorldOptions {
  port?: number;
  /** A feed as long as the real one. */
  full?: boolean;
  /** The feed's list of a day, in place of an invented one. */
  listOf?: (day: string) => FeedItem[];
  /** The feed answers its first lists, and the next ones only after `release()`: a first run that a spec can look at. */
  holdsFeed?: boolean;
}

/** What the feed answers before it is held. */
const BEFORE_HOLD = 2;

const PICTURE_HOST = /^cdn-(?:thumbnails|uploads)\.huggingface\.co$/;
const ARXIV = /^(?:(?:www|export|browse)\.)?arxiv\.org$/;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160"><rect width="320" height="160" fill="teal"/></svg>';
export async function startWorld(clock: Clock, options: WorldOptions = {}): Promise<World> {
  const { now } = clock;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'sample world' }], {
    keySize: 2048,
  });
  let asked = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (options.holdsFeed !== true) release();
  const world: World = {
    port: 0,
    clock,
    log: [],
    mode: 'ok',
    votes: 0,
    feedWait: 0,
    pictures: false,
    release: () => release(),
    unexpected: () =>
      world.log.filter(
        ({ host, url }) =>
          host !== 'huggingface.co' &&
          !(world.pictures && PICTURE_HOST.test(host)) &&
          !ARXIV.test(host) &&
          !VENUE_HOSTS.has(host) &&
          !isOfSite(new URL(`https://${host}${url}`)) &&
          !MIRROR_HOSTS.has(host),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function answer(url: URL, request: IncomingMessage): Reply {
    if (url.hostname === 'huggingface.co') {
      const page = answerFeedSite(url, now());
      if (page) return page;
      return answerFeed(url, request.headers['if-none-match'], {
        now: now(),
        mode: world.mode,
        votes: world.votes,
        brokenMonth: world.brokenMonth,
        full: options.full,
        listOf: options.listOf,
      });
    }
    if (ARXIV.test(url.hostname)) {
      const reply = answerArxiv(url, now());
      const { body } = reply;
      const isSpied = url.searchParams.has('spy') && typeof body === 'string';
      if (isSpied) return { ...reply, body: body.replace('<head>', `<head>${SPY}`) };
      // A page that lets the browser make the next one ready in advance.
      const next = url.searchParams.get('prerender');
      if (next === null || typeof body !== 'string') return reply;
      const rules = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
      const more = `<script type="speculationrules">${rules}</script><a id="next" href="${next}">next</a>`;
      return { ...reply, body: body.replace('<body>', `<body>${more}`) };
    }
    if (world.pictures && PICTURE_HOST.test(url.hostname))
      return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: PICTURE };
    if (MIRROR_HOSTS.has(url.hostname)) {
      const reply = answerMirror(url, now());
      return reply.status === 404 ? (answerSite(url) ?? reply) : reply;
    }
    if (VENUE_HOSTS.has(url.hostname)) return answerVenue(url, now());
    return answerSite(url) ?? { status: 404, headers: {}, body: '' };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'nowhere.invalid'}`);
    const isFeed = url.hostname === 'huggingface.co';
    const {
      status,
      headers,
      body,
      drop,
      wait = isFeed ? world.feedWait : 0,
    } = answer(url, request);
    if (!isBrowsersOwn(url.hostname))
      world.log.push({
        host: url.hostname,
        method: request.method ?? '',
        url: url.pathname + url.search,
        bytes: Buffer.byteLength(body),
      });
    if (drop) {
      request.socket.destroy();
      return;
    }
    if (isFeed && ++asked > BEFORE_HOLD) await released;
    const date = now().toUTCString();
    setTimeout(() => response.writeHead(status, { date, ...headers }).end(body), wait).unref();
  }

  const server = createServer({ key, cert }, (request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  world.port = (server.address() as AddressInfo).port;
  return world;
}
