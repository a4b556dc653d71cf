import type { ImportFormat } from '../format.ts';
import type { Previewed } from '../preview.ts';
import type { Refused, Warning } from '../reading.ts';

/** What the page gives the reading worker: the bytes of a file, or text that was pasted. */
export type ReadRequest = { bytes: ArrayBuffer } | { text: string };

/**
 * What the worker says: how far it is (0 to 1), what it found, some at a time, so that taking it in never holds the
 * page up, and the end; or why it cannot be read, in words that are for the reader when `isOurs`.
 */
export type ReadReply =
  | { kind: 'progress'; share: number }
  | { kind: 'some'; found: Previewed[]; refused: Refused[] }
  | { kind: 'done'; format: ImportFormat; warnings: Warning[] }
  | { kind: 'failed'; message: string; isOurs: boolean };
