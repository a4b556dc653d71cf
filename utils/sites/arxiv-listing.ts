import { parseArxivId, type ArxivId } from '../arxiv/id.ts';
import { arxivSighting, linkedNames } from './arxiv-sighting.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';

/**
 * Newest first. 2024-02 – 2026-07: `dl#articles`, several times on a page, one for each section or day
 * (also on `/catchup` and `/a/`); then any list of definitions.
 */
const ROWS = ['dl#articles dt', '#dlpage dl dt', 'dl dt'];

function idOf(dt: Element): ArxivId | undefined {
  const link = dt.querySelector('a[title="Abstract"], a[href*="/abs/"]');
  const href = /\/abs\/([^?#]+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  return parseArxivId(href ?? link?.id ?? '');
}

interface Meta {
  title: string;
  authors: string[];
  remarks: string[];
}

/** What the `dd` says, in one walk over the lines of its `.meta`. */
function metaOf(dd: Element | undefined): Meta {
  const meta: Meta = { title: '', authors: [], remarks: [] };
  for (const line of (dd?.querySelector('.list-title')?.parentElement ?? dd)?.children ?? []) {
    const { classList } = line;
    if (classList.contains('list-title')) meta.title = titleText(line);
    else if (classList.contains('list-authors')) meta.authors = linkedNames(line);
    else if (classList.contains('list-comments') || classList.contains('list-journal-ref'))
      meta.remarks.push(titleText(line));
  }
  return meta;
}

function entry(dt: Element): Sighting | undefined {
  const found = idOf(dt);
  if (found === undefined) return undefined;
  const next = dt.nextElementSibling;
  const dd = next?.localName === 'dd' ? next : undefined;
  const row = dd === undefined ? [dt] : [dt, dd];
  return arxivSighting(found, { ...metaOf(dd), anchor: dt, row, primary: false });
}

/** The entries of a listing one after the other, in page order: there can be thousands. */
export function* walkListing(doc: Document): Generator<Sighting> {
  let found = false;
  for (const selector of ROWS) {
    for (const dt of doc.querySelectorAll(selector)) {
      const sighting = entry(dt);
      if (sighting === undefined) continue;
      found = true;
      yield sighting;
    }
    if (found) return;
  }
}

export const listing = (doc: Document): Sighting[] => [...walkListing(doc)];
