import { send } from './send.ts';

const MOST = 10_000;

/** Tells the worker, once a page, that a site has changed, how much of its page could not be read, and that all of it could not. */
export function createProblemTeller() {
  let told = '';
  return (site: string, changed: boolean, unread: number, failed = false): void => {
    const now = `${location.href} ${changed} ${unread} ${failed}`;
    if (now === told) return;
    told = now;
    void send('siteProblem', { site, changed, unread: Math.min(unread, MOST), failed });
  };
}
