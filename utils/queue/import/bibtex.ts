import type { Reference } from './reference.ts';
import type { Refused } from './preview.ts';

interface Name {
  name?: string;
  firstName?: string;
  prefix?: string;
  lastName?: string;
  suffix?: string;
}

type Fields = Record<string, unknown>;

const nameOf = ({ name, firstName, prefix, lastName, suffix }: Name): string =>
  (name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' ')).normalize('NFC');

/** The parser gives rich text as a little HTML; what is kept is plain. */
const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/<p>/g, '\n\n')
        .replace(/<\/?[a-z][^<>]{0,60}>/gi, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .normalize('NFC')
        .trim()
    : '';

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]/) : [])
    .map((one) => plain(one))
    .filter(Boolean);

const ARXIV = /arxiv[:.\s]*([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i;

function arxivOf(fields: Fields): string | undefined {
  const prefix = plain(fields['archiveprefix'] ?? fields['eprinttype']);
  const eprint = plain(fields['eprint']);
  if (eprint !== '' && /^(?:arxiv)?$/i.test(prefix)) return eprint;
  const said = [fields['journal'], fields['note'], fields['howpublished'], fields['number']].map(
    plain,
  );
  return said.map((text) => ARXIV.exec(text)?.[1]).find((id) => id !== undefined);
}

function venueOf(fields: Fields): string | undefined {
  const names = [
    fields['booktitle'],
    fields['journaltitle'],
    fields['journal'],
    fields['howpublished'],
  ];
  return names.map(plain).find((name) => name !== '' && !/arxiv|^https?:/i.test(name));
}

function referenceOf(fields: Fields, line: number): Reference {
  const authors = (fields['author'] ?? []) as Name[];
  const year = Number(plain(fields['year'] ?? fields['date']).slice(0, 4));
  return {
    line,
    title: plain(fields['title']),
    authors: Array.isArray(authors) ? authors.map(nameOf).filter(Boolean) : [],
    year: year || undefined,
    venue: venueOf(fields),
    doi: plain(fields['doi']),
    arxivId: arxivOf(fields),
    url: plain(fields['url']) || list(fields['url'])[0],
    ids: plain(fields['note']),
    tags: list(fields['keywords']),
    notes: plain(fields['annote'] ?? fields['annotation']),
  };
}

const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;

/**
 * References of a BibTeX or BibLaTeX file. An entry that is damaged is refused with its line; the others are
 * read. The parser comes on first use.
 */
export async function readBibtex(
  text: string,
): Promise<{ references: Reference[]; refused: Refused[] }> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const { entries, errors } = parse(text, {
    sentenceCase: false,
    verbatimFields: [/^(?:eprint|doi|url)$/],
  });
  const refused = errors.map(({ error, input = '' }): Refused => {
    // The parser names the line where it gave up; the reader looks for the entry's first.
    const at = input === '' ? -1 : text.indexOf(input.trim());
    const line = at < 0 ? Number(/at line (\d+)/.exec(error)?.[1] ?? 1) : lineAt(text, at);
    return { line, text: input.trim().slice(0, 120), why: 'damaged' };
  });
  let from = 0;
  const references = entries.flatMap(({ input, fields }) => {
    if (input === '') return [];
    const at = text.indexOf(input, from);
    from = Math.max(from, at);
    return [referenceOf(fields as Fields, lineAt(text, Math.max(at, 0)))];
  });
  return { references, refused };
}
