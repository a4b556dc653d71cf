import { plainTitle, type Work } from './work.ts';

/** A name may be 255 bytes on ext4, APFS and NTFS; the extension and a key that tells two apart take their part. */
const MOST_BYTES = 180;
/** Names of devices, which Windows gives no file, whatever follows a point. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** As many whole letters, with their accents and joined emoji, as fit. */
function shortened(text: string): string {
  if (bytes(text) <= MOST_BYTES) return text;
  let [short, length] = ['', 0];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text,
  )) {
    length += bytes(segment);
    if (length > MOST_BYTES) break;
    short += segment;
  }
  return short;
}

/** A note's file name: without what Obsidian, Windows or a file system forbids in names and links. */
function fileName(title: string): string {
  const safe = plainTitle(title.toWellFormed())
    .replace(/[\p{Cc}\p{Cf}\uFFFD*"\\/<>:|?#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const short = shortened(safe.trim()).replace(/[.\s]+$/, '');
  return (DEVICE.test(short) ? `_${short}` : short) || 'Untitled';
}

/** Obsidian's tags know no spaces. */
const tagName = (tag: string): string => tag.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-');

type Value = string | number | readonly string[] | undefined;

const isEmpty = (value: Value): boolean =>
  value === undefined || (typeof value !== 'number' && value.length === 0);

/** JSON is YAML: quoted text in which every character has its escape. */
function yaml(fields: readonly [string, Value][]): string {
  return fields
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** One note with front matter, and the file it goes to. */
function note(work: Work, key: string): string {
  const { authors, year, venue, url, arxivId, doi, abstract, tags = [], notes = '' } = work;
  const front = yaml([
    ['title', plainTitle(work.title)],
    ['authors', authors],
    ['year', year],
    ['venue', venue],
    ['arxiv', arxivId],
    ['doi', doi],
    ['ids', work.otherKeys],
    ['url', url],
    ['citekey', key],
    ['state', work.state],
    ['saved', work.savedAt],
    ['tags', tags.map(tagName)],
  ]);
  const quoted = abstract && `> [!abstract]\n> ${plainTitle(abstract)}\n`;
  const title = `# ${plainTitle(work.title)}\n`;
  const parts = [title, quoted, notes && `${notes.trim()}\n`].filter(Boolean);
  return `---\n${front}---\n\n${parts.join('\n')}`;
}

/** Names that a file system may take for one: case and the form of accents aside. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** The notes of works by their file names, which differ even where names ignore case. */
export function toObsidian(works: readonly { key: string; work: Work }[]): Map<string, string> {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, work } of works) {
    const plain = fileName(work.title);
    const name = taken.has(folded(plain)) ? `${plain} (${key})` : plain;
    taken.add(folded(name));
    files.set(`${name}.md`, note(work, key));
  }
  return files;
}
