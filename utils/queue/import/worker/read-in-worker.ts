import type { ImportFormat } from '../format.ts';
import type { Previewed } from '../preview.ts';
import type { Progress, Refused, Warning } from '../reading.ts';
import type { ReadReply, ReadRequest } from './protocol.ts';

/** What was read, and what importing it would do. */
export interface ReadPreview {
  format: ImportFormat;
  found: Previewed[];
  refused: Refused[];
  warnings: Warning[];
}

/** Why a file could not be read, in words for the reader. */
export class ReadingError extends Error {
  /** False where the program is at fault: the words are for a bug report. */
  readonly isOurs: boolean;

  constructor(message: string, isOurs: boolean) {
    super(message);
    this.name = 'ReadingError';
    this.isOurs = isOurs;
  }
}

/** What of a `Worker` is needed. */
export type ReaderWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Reads in a worker of its own, which ends with the answer, or when `signal` is aborted: then the promise never
 * settles. Rejects with `ReadingError`.
 */
export function readInWorker(
  createWorker: () => ReaderWorker,
  request: ReadRequest,
  { signal, progress }: { signal: AbortSignal; progress: Progress },
): Promise<ReadPreview> {
  return new Promise((resolve, reject) => {
    const worker = createWorker();
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    const found: Previewed[] = [];
    const refused: Refused[] = [];
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>): void => {
      if (signal.aborted) return;
      if (data.kind === 'progress') progress(data.share);
      else if (data.kind === 'some') {
        found.push(...data.found);
        refused.push(...data.refused);
      } else {
        end();
        if (data.kind === 'failed') reject(new ReadingError(data.message, data.isOurs));
        else resolve({ format: data.format, found, refused, warnings: data.warnings });
      }
    });
    worker.addEventListener('error', ({ message }): void => {
      end();
      reject(new ReadingError(message, false));
    });
    worker.postMessage(request, 'bytes' in request ? [request.bytes] : []);
  });
}
