import { arxivIdOfField } from '../ids/arxiv-field.ts';
import { ownWords } from '../ids/own-words.ts';
import { arxivAmong } from '../tagged/values.ts';

/** Fields in which programs write an arXiv id in words, or bare beside `CoRR` and `arXiv`. */
const IN_WORDS = [
  'journal',
  'journaltitle',
  'booktitle',
  'howpublished',
  'number',
  'eid',
  'pages',
  'volume',
  'doi',
];
/** Fields in which arXiv stands as the place where a work came out. */
const PLACES = [
  'journal',
  'journaltitle',
  'booktitle',
  'publisher',
  'archive',
  'institution',
  'organization',
  'school',
  'series',
  'type',
  'howpublished',
];

const ADDRESSES = ['url', 'ee', 'link', 'pdf'];

interface Fields {
  /** A field's text, and as an address or id. */
  text(name: string): string;
  address(name: string): string;
}

/** The id in `eprint`, where arXiv is the archive; an old number stands beside its archive's name. */
function ofEprint({ text, address }: Fields): string | undefined {
  // Also where Mendeley or a person wrote it in another way; other archives have other ids.
  const prefix = text('archiveprefix') || text('eprinttype');
  if (!/^(?:arxiv\b.*)?$/i.test(prefix)) return undefined;
  const eprint = address('eprint');
  const archive = (text('primaryclass') || text('eprintclass')).replace(/\..*/, '');
  const isNumber = /^\d{7}(?:v\d+)?$/.test(eprint) && /^[a-z-]+$/i.test(archive);
  return arxivIdOfField(isNumber ? `${archive}/${eprint}` : eprint);
}

/** The arXiv id of an entry, in any field and form in which programs write it. */
export function arxivOf(fields: Fields): string | undefined {
  const { text, address } = fields;
  const own =
    ofEprint(fields) ?? arxivIdOfField(address('arxivid')) ?? arxivIdOfField(address('arxiv'));
  if (own !== undefined) return own;
  const isArxiv = PLACES.some((name) => /^(?:arxiv\b.*|corr)$/i.test(text(name)));
  const among = (texts: readonly string[]): string | undefined =>
    texts
      .filter((words) => isArxiv || /arxiv|abs\//i.test(words))
      .map(arxivIdOfField)
      .find((id) => id !== undefined);
  const named = among(IN_WORDS.map(address)) ?? arxivAmong(ADDRESSES.map(address));
  // A note comes last: it may speak of another paper.
  return named ?? among(ownWords(address('note')));
}
