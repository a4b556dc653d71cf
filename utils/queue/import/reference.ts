import { arxivIdOfDoi, parseArxivId } from '../../arxiv/id.ts';
import { arxivKey, isPaperKey, type PaperKey } from '../../paper-key.ts';
import { LIMITS } from '../limits.ts';
import { oneLine } from '../model.ts';
import type { Candidate } from '../wire.ts';
import { keyOfText } from './recognise.ts';

/** What a reference in a file says, in the terms that the formats share; all of it from outside. */
export interface Reference {
  /** Where it stands: 1-based line, or its number in the file. */
  line: number;
  title: string;
  /** Full names, `Given Surname`. */
  authors: string[];
  year?: number | undefined;
  venue?: string | undefined;
  doi?: string | undefined;
  /** As the file has it, with or without `arXiv:` and a version. */
  arxivId?: string | undefined;
  url?: string | undefined;
  /** Text in which our own keys may stand (`openreview:…`, `acl:…`). */
  ids?: string | undefined;
  tags?: string[];
  /** Markdown. */
  notes?: string | undefined;
  state?: Candidate['state'];
  savedAt?: string | undefined;
}

function keysOf({ arxivId = '', doi = '', url = '', ids = '' }: Reference): PaperKey[] {
  const arxiv = parseArxivId(arxivId.trim()) ?? arxivIdOfDoi(doi.trim());
  const named = ids.split(/[\s,;]+/).filter((word) => /^(?:openreview|acl):\S+$/.test(word));
  const all = [
    arxiv && arxivKey(arxiv.id),
    doi === '' ? undefined : keyOfText(doi.trim()),
    ...named.filter(isPaperKey),
    url === '' ? undefined : keyOfText(url.trim()),
  ];
  const keys = [...new Set(all.filter((key) => key !== undefined))];
  // An address names a paper only where nothing better does.
  const good = keys.filter((key) => !key.startsWith('url:'));
  return (good.length > 0 ? good : keys).slice(0, 8);
}

/** The candidate that a reference stands for; without a key it names no paper. */
export function candidateOf(reference: Reference): Candidate | undefined {
  const keys = keysOf(reference);
  if (keys.length === 0) return undefined;
  const { authors, year, venue, url, tags = [], notes = '', state, savedAt } = reference;
  const title = oneLine(reference.title).slice(0, LIMITS.title);
  const isYear = year !== undefined && Number.isInteger(year) && year >= 1900 && year <= 2200;
  return {
    keys,
    ...(title !== '' && {
      snapshot: {
        title,
        authors: authors.map((name) => oneLine(name).slice(0, 200)).slice(0, LIMITS.authors),
        ...(venue && { venue: oneLine(venue).slice(0, 300) }),
        ...(isYear && { year }),
        ...(url?.startsWith('https://') && url.length < 2000 && { url }),
      },
    }),
    ...(tags.length > 0 && {
      tags: tags.map((tag) => tag.slice(0, LIMITS.tag)).slice(0, LIMITS.tags),
    }),
    ...(notes !== '' && { notes: notes.slice(0, LIMITS.notes) }),
    ...(state && { state }),
    ...(savedAt && { savedAt }),
  };
}
