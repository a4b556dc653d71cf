import { splitOutside } from '../latex/groups.ts';
import { latexToText } from '../latex/to-text.ts';
import { withoutHtml } from './html.ts';
import { naturalName, realNames } from '../names.ts';

/** `family=Müller, given=Jörg, prefix=von`: biblatex's extended format (its manual, 3.4). */
function extendedName(parts: readonly string[]): string | undefined {
  const pairs = parts.map((part) => /^([a-z-]+) ?=(.*)/i.exec(part.trim()));
  if (pairs.includes(null)) return undefined;
  const of = new Map(pairs.map((pair) => [pair?.[1]?.toLowerCase(), pair?.[2] ?? '']));
  const order = ['given', 'prefix', 'family', 'suffix'];
  return order.map((name) => latexToText(of.get(name) ?? '')).join(' ');
}

/** The Digital Bibliography parts people of one name by a number: `Wei Wang 0001`. */
const NUMBER = / \d{4}$/;
/** Marks of notes and places: `Smith$^{1,*}$`. */
const MARK = /\$\^\{?[\d*,†‡§\s]+\}?\$|\\textsuperscript\{[\d*,†‡§\s]+\}/g;
const AND = / (?:\\&|&) /y;

function nameOf(raw: string): string[] {
  const name = raw
    .trim()
    .replace(/[ ,]et\.? ?al\.?$/i, '')
    .replace(/;$/, '')
    .replace(MARK, '')
    .replace(NUMBER, '');
  const parts = splitOutside(name, /,/y);
  const extended = extendedName(parts);
  if (extended !== undefined) return [extended];
  const texts = parts.map((part) => latexToText(part));
  // A list by commas only, which BibTeX would take for one name; two before a comma and `and` are a list too.
  const isBegun = texts.length === 3 && texts[2] === '' && /^\p{Lu}/u.test(texts[0] ?? '');
  const listed = isBegun ? texts.slice(0, 2) : texts;
  if (texts.length > 2 && listed.every((text) => /\S \S/.test(text))) return listed;
  return [texts.length === 1 ? (texts[0] ?? '') : naturalName(texts.join(','))];
}

/** The names of an `author` field, each in its natural order; organisations in braces stay whole. */
export function bibtexNames(field: string): string[] {
  const listed = splitOutside(
    withoutHtml(field.replace(/\s+/g, ' ')),
    / and(?= )|;(?= )/iy,
  ).flatMap((name) => {
    const parts = splitOutside(name, AND);
    return parts.every((part) => part.includes(',')) ? parts : [name];
  });
  return realNames(listed.flatMap(nameOf));
}
