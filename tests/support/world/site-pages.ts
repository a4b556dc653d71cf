import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { optionalOrigins } from '../../../utils/sites/matches.ts';
import type { Reply } from './reply.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/sites');

const expected = JSON.parse(readFileSync(resolve(FOLDER, 'expected.json'), 'utf8')) as Record<
  string,
  { url: string }
>;

const ICON = '/favicon.ico';

const placeOf = ({ host, pathname }: URL): string => host + pathname;

const fileOf = new Map(
  Object.entries(expected).map(([name, { url }]) => [placeOf(new URL(url)), name]),
);

/** A page and a second one: another address, the same papers. */
function twice(url: string): string[] {
  const [address, hash = ''] = url.split('#');
  const second = `${address}${address?.includes('?') ? '&' : '?'}again=1`;
  return [url, hash === '' ? second : `${second}#${hash}`];
}

/** Two pages of every site that Tidemark can mark. */
export const SITE_PAGES: readonly string[] = Object.values(expected).flatMap(({ url }) =>
  twice(url),
);

/** Those of them where Tidemark stands with everything at its default: the others' sites are given one by one. */
export const PAGES_BY_DEFAULT: ReadonlySet<string> = new Set(
  SITE_PAGES.filter((url) => !optionalOrigins().includes(`${new URL(url).origin}/*`)),
);

const hosts: ReadonlySet<string> = new Set(
  Object.values(expected).map(({ url }) => new URL(url).host),
);

/** Whether the address is that of a page here, or the icon that the browser asks for with it. */
export const isOfSite = (url: URL): boolean =>
  fileOf.has(placeOf(url)) || (hosts.has(url.host) && url.pathname === ICON);

/** An invented page of a site (tests/fixtures/sites), for hosts that the world does not play at length. */
export function answerSite(url: URL): Reply | undefined {
  if (!hosts.has(url.host)) return undefined;
  if (url.pathname === ICON) return { status: 204, headers: {}, body: '' };
  const name = fileOf.get(placeOf(url));
  if (name === undefined) return undefined;
  const body = readFileSync(resolve(FOLDER, `${name}.html`), 'utf8');
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
