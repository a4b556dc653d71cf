import type { Bytes } from '../seal/envelope.ts';

export interface FolderFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, by the clock of whoever wrote it. */
  changedAt: number;
  /** It is there, and nothing more can be known of it now: size and time are 0. */
  isClosed?: true;
}

/** What is asked of a folder that something outside of the browser carries to other machines. Every call may throw `FolderError`. */
export interface Folder {
  /** Files only, in no order; one that cannot be opened costs no other. */
  list(): Promise<FolderFile[]>;
  /** Undefined where it is gone by now. */
  read(name: string): Promise<Bytes | undefined>;
  /** Whole or not at all, as far as others can see. */
  write(name: string, bytes: Bytes): Promise<void>;
  /** Also of what is gone already. */
  remove(name: string): Promise<void>;
}

/** `permission`: the browser no longer lets us; `gone`: moved, deleted, or its drive is not there; `full`: no room; `failed`: anything else. */
export type FolderTrouble = 'permission' | 'gone' | 'full' | 'failed';

export class FolderError extends Error {
  override readonly name = 'FolderError';
  readonly trouble: FolderTrouble;

  constructor(trouble: FolderTrouble, cause: unknown) {
    super(`folder: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}
