import { openDb } from '../../../open-db/open-db.ts';
import type { ReadRequest } from './protocol.ts';
import { serveReading } from './serve.ts';

/** The worker in which references are read: one request, its replies, then the page ends it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has no origin
  void serveReading(data, (reply) => globalThis.postMessage(reply), openDb);
});
