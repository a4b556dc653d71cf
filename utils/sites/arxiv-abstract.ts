import { parseArxivId, type ArxivId } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivKey } from '../paper-key.ts';
import { ABSTRACTS, arxivSighting, linkedNames, shortRemarks } from './arxiv-sighting.ts';
import { doiKey, hrefOf, urlOf } from './link-key.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';

/** 2021 – 2026-07: `#abs h1.title`; the others for a page without that frame. */
const TITLES = ['#abs h1.title', 'h1.title', 'h1.mathjax', 'h1'];

function first(doc: Document, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = doc.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}

const content = (doc: Document, meta: string): string =>
  doc.querySelector(`meta[${meta}]`)?.getAttribute('content') ?? '';

/** The paper of an abstract page. An error page has neither the tag nor the heading of a title. */
export function abstractId(doc: Document, url: URL): ArxivId | undefined {
  const tag = parseArxivId(content(doc, 'name="citation_arxiv_id"'));
  return tag ?? (doc.querySelector('h1.title') === null ? undefined : arxivIdOfUrl(url));
}

const versionIn = (url: URL | undefined): number | undefined => url && arxivIdOfUrl(url)?.version;

/** The version shown: the address says it, or (2024-04 – 2026-07) `og:url`, or the line "for this version". */
function versionOf(doc: Document, url: URL): number | undefined {
  const og = content(doc, 'property="og:url"');
  const line = hrefOf(doc.querySelector('.arxividv a[href*="/abs/"]'), url);
  return versionIn(url) ?? versionIn(urlOf(og)) ?? versionIn(line);
}

function remarksOf(doc: Document): string[] {
  const said = [...doc.querySelectorAll('td.comments')].map(titleText);
  const access = [...doc.querySelectorAll('.full-text li')].map((item) => item.textContent.trim());
  return [...said, ...access.filter((text) => /^withdrawn$/i.test(text))];
}

/** The cell of a report number has the class of a journal reference too; the label beside it tells them apart. */
function journalRefOf(doc: Document): string | undefined {
  const cell = [...doc.querySelectorAll('td.jref')].find((one) =>
    /journal/i.test(one.previousElementSibling?.textContent ?? ''),
  );
  return cell && shortRemarks([titleText(cell)])[0];
}

/** What the paper is known by: its arXiv id, and the publisher's DOI where the authors gave one. */
function keysOf(doc: Document, id: string): Sighting['keys'] {
  const own = arxivKey(id);
  const said = content(doc, 'name="citation_doi"');
  const doi = said === '' ? undefined : doiKey(said);
  return doi === undefined || doi === own ? [own] : [own, doi];
}

/**
 * An abstract page: one paper. What a badge does not need is read when somebody asks, since the pass over
 * the page is done while it loads.
 */
export function abstractPage(doc: Document, url: URL): Sighting[] {
  const found = abstractId(doc, url);
  const anchor = found && first(doc, TITLES);
  if (found === undefined || anchor === undefined) return [];
  const { id } = found;
  return [
    {
      anchor,
      keys: keysOf(doc, id),
      primary: true,
      url: ABSTRACTS + id,
      get title() {
        return titleText(anchor) || id;
      },
      get authors() {
        return linkedNames(doc.querySelector('.authors'));
      },
      get version() {
        return versionOf(doc, url);
      },
      get remarks() {
        return shortRemarks(remarksOf(doc));
      },
      get journalRef() {
        return journalRefOf(doc);
      },
    },
  ];
}

/** Chrome's viewer of PDFs: a document without text, over which a badge can float. */
export function pdfPage(doc: Document, url: URL): Sighting[] {
  const found = arxivIdOfUrl(url);
  if (found === undefined || doc.contentType !== 'application/pdf') return [];
  return [arxivSighting(found, { anchor: doc.body, title: '', primary: true, floating: true })];
}
