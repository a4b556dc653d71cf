import { coded, worded, type Trouble } from '../i18n/coded.ts';
import type { Params } from '../i18n/key.ts';

/** A queue command that cannot be done: `message` is for the reader, `code` for whoever tells it elsewhere. Nothing was changed. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly code: string;
  /** The same for diagnostics, which name no paper. */
  readonly reason: string;

  constructor(key: Trouble, params?: Params) {
    const code = coded(key, params);
    super(worded(code));
    this.code = code;
    this.reason = coded(key, params && 'title' in params ? { ...params, title: '…' } : params);
  }
}
