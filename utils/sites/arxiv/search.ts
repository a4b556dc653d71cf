import { titleText } from '../title-text.ts';
import type { Sighting } from '../types.ts';
import { arxivSighting, paperLink, peopleIn } from './entry.ts';
import { remarksIn } from './remarks.ts';

/** 2025-12, arxiv-search 0.5.6: `/search` and `/search/advanced` alike. */
export function searchPage(doc: Document, url: URL): Sighting[] {
  return [...doc.querySelectorAll('li.arxiv-result')].flatMap((row) => {
    const found = paperLink(row.querySelectorAll('.list-title a'), url)?.found;
    const anchor = row.querySelector('p.title');
    if (found === undefined || anchor === null) return [];
    const version = /\d(v[1-9]\d*)-abstract/.exec(
      row.querySelector('[id$="-abstract-full"]')?.id ?? '',
    )?.[1];
    const shown = version === undefined ? found : { ...found, version: Number(version.slice(1)) };
    return arxivSighting(shown, anchor, {
      title: titleText(anchor),
      authors: peopleIn(row.querySelector('.authors')),
      row: [row],
      remarks: remarksIn(row, 'p.comments'),
    });
  });
}
