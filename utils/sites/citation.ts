/** The `citation_*` tags that proceedings and journals put into a paper's own page for Google Scholar. */
export interface Citation {
  title: string;
  authors: string[];
  doi: string | undefined;
  published: string | undefined;
  year: number | undefined;
}

/** All values of a meta tag, whatever the case of its name. */
function metas(doc: Document, name: string): string[] {
  return [...doc.querySelectorAll(`meta[name="${name}" i]`)]
    .map((meta) => meta.getAttribute('content')?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((value) => value !== '');
}

export function yearIn(text: string | undefined): number | undefined {
  const year = /(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)/.exec(text ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** What the tags say; undefined when they name no title. */
export function citationOf(doc: Document): Citation | undefined {
  const first = (...names: string[]): string | undefined =>
    names.flatMap((name) => metas(doc, name))[0];
  const title = first('citation_title');
  if (title === undefined) return undefined;
  return {
    title,
    authors: metas(doc, 'citation_author'),
    doi: first('citation_doi'),
    published: first(
      'citation_conference_title',
      'citation_inbook_title',
      'citation_journal_title',
    ),
    year: yearIn(first('citation_publication_date', 'citation_date', 'citation_online_date')),
  };
}
