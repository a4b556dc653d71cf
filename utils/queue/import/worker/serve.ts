import type { TidemarkDb } from '../../../db/tidemark-db.ts';
import { QueueError } from '../../error.ts';
import { decode } from '../decode.ts';
import { parseReferences } from '../parse.ts';
import { mergePreview } from '../preview.ts';
import { lookUp } from '../look-up.ts';
import type { ReadReply, ReadRequest } from './protocol.ts';

const EVERY_MS = 100;
/** References in one message: taking in one is about 5 ms of the page's time. */
const AT_ONCE = 250;
/** Reading is the first part of the work by this share; looking up is the rest. */
const READING = 0.8;

/** Answers one request; `post` is told of progress a few times a second, and of what was found in parts. */
export async function serveReading(
  request: ReadRequest,
  post: (reply: ReadReply) => void,
  openDb: () => TidemarkDb,
): Promise<void> {
  let last = performance.now();
  const progress = (share: number): void => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    post({ kind: 'progress', share: share * READING });
  };
  const db = openDb();
  try {
    const decoded =
      'text' in request
        ? { text: request.text, warnings: [] }
        : decode(new Uint8Array(request.bytes));
    const parsed = parseReferences(decoded.text, progress);
    post({ kind: 'progress', share: READING });
    const { format, candidates, refused, warnings } = await lookUp(db, parsed);
    const found = await mergePreview(db, candidates);
    for (let n = 0; n < Math.max(found.length, refused.length); n += AT_ONCE)
      post({
        kind: 'some',
        found: found.slice(n, n + AT_ONCE),
        refused: refused.slice(n, n + AT_ONCE),
      });
    post({ kind: 'done', format, warnings: [...decoded.warnings, ...warnings] });
  } catch (error) {
    const isOurs = error instanceof QueueError;
    const message = error instanceof Error ? error.message : String(error);
    post({ kind: 'failed', message: isOurs ? error.code : message, isOurs });
  } finally {
    db.close();
  }
}
