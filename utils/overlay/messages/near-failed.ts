import { send } from './send.ts';

/** Tells the worker that on a list of arXiv what is near to the reader could not be worked out; nothing of the page. */
export const tellNearFailed = (): void =>
  void send('siteProblem', { site: 'arXiv', changed: false, unread: 0, near: true });
