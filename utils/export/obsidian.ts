import { plainTitle, type Work } from './work.ts';

const LONGEST_NAME = 120;

/** A note's file name: without what Obsidian or a file system forbids in names and links. */
function fileName(title: string): string {
  const safe = plainTitle(title)
    .replace(/[\p{Cc}*"\\/<>:|?#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return Array.from(safe).slice(0, LONGEST_NAME).join('').trim() || 'Untitled';
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

/** The notes of works by their file names, which differ even where names ignore case. */
export function toObsidian(works: readonly { key: string; work: Work }[]): Map<string, string> {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, work } of works) {
    const plain = fileName(work.title);
    const name = taken.has(plain.toLowerCase()) ? `${plain} (${key})` : plain;
    taken.add(name.toLowerCase());
    files.set(`${name}.md`, note(work, key));
  }
  return files;
}
