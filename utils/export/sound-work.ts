import type { Work } from './work.ts';

/** Text without halves of UTF-16 pairs, and without control characters but for line ends and tabs: no format has room for them. */
const sound = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\n\r\t]/gu, '');

/** A work of which every text can be written in any format. */
export function soundWork(work: Work): Work {
  const { title, authors, venue, url, doi, abstract, tags, notes } = work;
  return {
    ...work,
    title: sound(title),
    authors: authors.map(sound),
    ...(venue !== undefined && { venue: sound(venue) }),
    url: sound(url),
    ...(doi !== undefined && { doi: sound(doi) }),
    ...(abstract !== undefined && { abstract: sound(abstract) }),
    ...(tags !== undefined && { tags: tags.map(sound) }),
    ...(notes !== undefined && { notes: sound(notes) }),
  };
}
