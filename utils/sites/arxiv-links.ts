import { arxivIdOfUrl } from '../arxiv/url.ts';
import { parseArxivId } from '../arxiv/id.ts';
import { arxivSighting } from './arxiv-sighting.ts';
import { hrefOf } from './link-key.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';

const LINKS = 'a[href*="/abs/"], a[href*="/abs?"]';
const NO_TITLE = /^(?:abs(?:tract)?|pdf|html|other|view|arxiv|paper)?$/i;

/** On `/tb/recent` (2026-06, spans left open there) the title stands before the link, which says the id. */
function titleOf(link: Element): string {
  const own = titleText(link);
  if (parseArxivId(own.replace(/\s*\[.*$/, '')) === undefined && !NO_TITLE.test(own)) return own;
  const item = link.closest('#_list li, .trackback-styles li');
  return item === null ? '' : titleText(item).split(/\s*\[/)[0]!;
}

/** Every link to an abstract: on `/tb/recent` a paper has one for each page that links it. */
export function abstractLinks(doc: Document, url: URL): Sighting[] {
  return [...doc.querySelectorAll(LINKS)].flatMap((link) => {
    const href = hrefOf(link, url);
    const found = href && arxivIdOfUrl(href);
    if (found === undefined) return [];
    const title = titleOf(link);
    return [arxivSighting(found, { anchor: link, beside: true, title, primary: false })];
  });
}

/** Every paper that the page links, once, where no form of page is known: ids alone are enough. */
export function linkedPapers(doc: Document, url: URL): Sighting[] {
  const seen = new Set<string>();
  return abstractLinks(doc, url).filter(({ keys: [key] }) => !seen.has(key) && seen.add(key));
}

/** Pages about one paper whose heading links it: `/format/ID`, `/tb/ID`. */
export function linkInHeading(doc: Document, url: URL): Sighting[] {
  const anchor = doc.querySelector('h1 a[href*="/abs/"]');
  const href = hrefOf(anchor, url);
  const found = href && arxivIdOfUrl(href);
  if (anchor === null || found === undefined) return [];
  return [arxivSighting(found, { anchor, beside: true, title: '', primary: true })];
}
