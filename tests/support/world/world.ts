import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { answerArxiv } from './arxiv.ts';
import { answerFeed, type FeedMode } from './feed.ts';
import type { Reply } from './reply.ts';
import { answerFeedSite, answerMirror, MIRROR_HOSTS } from './mirrors.ts';
import { answerVenue, VENUE_HOSTS } from './venues.ts';

export interface LoggedRequest {
  host: string;
  method: string;
  url: string;
  /** Bytes of the answer's body. */
  bytes: number;
}

/** The sample world: one HTTPS server that plays every host, and remembers every request. */
export interface World {
  port: number;
  log: LoggedRequest[];
  mode: FeedMode;
  /** Upvotes to add to each of today's papers. */
  votes: number;
  /** A month `YYYY-MM` that the feed cannot list. */
  brokenMonth?: string;
  /** Requests to hosts that Tidemark has no business with. */
  unexpected(): LoggedRequest[];
  close(): Promise<void>;
}

const ARXIV = /^(?:(?:www|export|browse)\.)?arxiv\.org$/;
const BROWSERS_OWN =
  /(?:google|gstatic|googleapis|gvt1|mozilla|firefox|chromium)\.(?:com|org|net)$/;

export async function startWorld(
  options: { port?: number; now?: () => Date; full?: boolean } = {},
): Promise<World> {
  const now = options.now ?? (() => new Date());
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'sample world' }], {
    keySize: 2048,
  });
  const world: World = {
    port: 0,
    log: [],
    mode: 'ok',
    votes: 0,
    unexpected: () =>
      world.log.filter(
        ({ host }) =>
          host !== 'huggingface.co' &&
          !ARXIV.test(host) &&
          !VENUE_HOSTS.has(host) &&
          !MIRROR_HOSTS.has(host) &&
          !BROWSERS_OWN.test(host),
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
      });
    }
    if (ARXIV.test(url.hostname)) return answerArxiv(url, now());
    if (MIRROR_HOSTS.has(url.hostname)) return answerMirror(url, now());
    if (VENUE_HOSTS.has(url.hostname)) return answerVenue(url, now());
    return { status: 404, headers: {}, body: '' };
  }

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'nowhere.invalid'}`);
    const { status, headers, body, drop, wait = 0 } = answer(url, request);
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
    setTimeout(() => response.writeHead(status, headers).end(body), wait).unref();
  }

  const server = createServer({ key, cert }, serve);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  world.port = (server.address() as AddressInfo).port;
  return world;
}
