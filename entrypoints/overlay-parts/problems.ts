import { send } from '../overlay.content/send.ts';

const MOST = 10_000;

/** Tells the worker, once a page, that a site has changed, and how much of its page could not be read. */
export function createProblemTeller() {
  let told = '';
  return (site: string, changed: boolean, unread: number): void => {
    const now = `${location.href} ${changed} ${unread}`;
    if (now === told) return;
    told = now;
    void send('siteProblem', { site, changed, unread: Math.min(unread, MOST) });
  };
}
