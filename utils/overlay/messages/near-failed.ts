import { send } from './send.ts';

let isTold = false;

/** Tells the worker, once a page, that what is near to the reader could not be worked out, and nothing of the page. */
export function tellNearFailed(): void {
  if (isTold) return;
  isTold = true;
  void send('siteProblem', { site: 'arXiv', changed: false, unread: 0, near: true });
}
