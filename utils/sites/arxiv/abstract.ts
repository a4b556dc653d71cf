import { parseArxivId, type ArxivId } from '../../arxiv/id.ts';
import { arxivIdOfUrl } from '../../arxiv/url.ts';
import { titleText } from '../title-text.ts';
import type { Sighting } from '../types.ts';
import { arxivSighting, peopleIn } from './entry.ts';
import { remarksIn } from './remarks.ts';

const contentOf = (doc: Document, selector: string): string =>
  doc.querySelector(selector)?.getAttribute('content') ?? '';

/** `citation_arxiv_id` never has a version; `og:url` has it when one was asked for, the page's heading always. */
function idOf(doc: Document, url: URL): ArxivId | undefined {
  const meta = parseArxivId(contentOf(doc, 'meta[name="citation_arxiv_id"]'));
  const address = arxivIdOfUrl(url);
  const found = meta ?? address;
  if (found === undefined) return undefined;
  const shown = /v(\d+)\]/.exec(doc.querySelector('.arxividv')?.textContent ?? '')?.[1];
  const version = address?.version ?? (shown === undefined ? undefined : Number(shown));
  return version === undefined ? { id: found.id } : { id: found.id, version };
}

/** 2024-04 – 2026-07: `#abs h1.title`, metas `citation_*`; before 2024 the same heading. */
export function abstractPage(doc: Document, url: URL): Sighting[] {
  const anchor = doc.querySelector('#abs h1.title, h1.title.mathjax');
  const found = idOf(doc, url);
  if (anchor === null || found === undefined) return [];
  const remarks = remarksIn(doc, '.tablecell.comments, .tablecell.jref, .tablecell.withdrawn');
  const authors = peopleIn(doc.querySelector('.authors'));
  return [
    arxivSighting(found, anchor, { title: titleText(anchor), authors, primary: true, remarks }),
  ];
}

/** Chrome's viewer of PDFs: a document without text, over which a badge can float. */
export function pdfPage(doc: Document, url: URL): Sighting[] {
  const found = arxivIdOfUrl(url);
  if (found === undefined || doc.contentType !== 'application/pdf') return [];
  return [arxivSighting(found, doc.body, { primary: true, floating: true })];
}

/** `/format/ID`: the heading names the paper by its id. */
export function formatPage(doc: Document, url: URL): Sighting[] {
  const found = arxivIdOfUrl(url);
  const anchor = doc.querySelector('#content h1, h1');
  return found && anchor ? [arxivSighting(found, anchor, { primary: true })] : [];
}
