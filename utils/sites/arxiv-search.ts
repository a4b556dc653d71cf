import { parseArxivId } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivSighting, linkedNames, shortRemarks } from './arxiv-sighting.ts';
import { hrefOf } from './link-key.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';

/** What a result says under a label: comments and journal reference are paragraphs that begin with it. */
function labelled(result: Element, label: RegExp): string[] {
  return [...result.querySelectorAll('p.comments')]
    .map(titleText)
    .filter((text) => label.test(text))
    .map((text) => text.replace(label, ''));
}

function entry(result: Element, url: URL): Sighting | undefined {
  const link = result.querySelector('a[href*="/abs/"]');
  const href = hrefOf(link, url);
  const found = href && arxivIdOfUrl(href);
  if (link === null || found === undefined) return undefined;
  const title = result.querySelector('p.title');
  const shown = result.querySelector('span[id$="-abstract-full"], span[id$="-abstract-short"]')?.id;
  const version = parseArxivId(shown?.replace(/-abstract-\w+$/, '') ?? '')?.version;
  return arxivSighting(found, {
    anchor: title ?? link,
    ...(title === null && { beside: true }),
    title: title === null ? '' : titleText(title),
    authors: linkedNames(result.querySelector('p.authors')),
    row: [result],
    remarks: labelled(result, /^Comments:\s*/i),
    journalRef: shortRemarks(labelled(result, /^Journal ref:\s*/i))[0],
    primary: false,
    ...(version !== undefined && { version }),
  });
}

/** Results of `/search` and `/search/advanced`; 2025-12: `li.arxiv-result`. */
export function searchResults(doc: Document, url: URL): Sighting[] {
  return [...doc.querySelectorAll('li.arxiv-result')]
    .map((result) => entry(result, url))
    .filter((sighting) => sighting !== undefined);
}
