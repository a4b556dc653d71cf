import { afterPeople } from './after-people.ts';
import { withoutMarks } from './clean.ts';
import { withoutMark } from './entries.ts';

const QUOTED = /["“”«»]([^"“”«»]{8,})["“”«»]/;
const TEX_QUOTED = /``([^`]{8,}?)''/g;
/** Markdown's bold or slanting words that begin an entry. */
const EMPHASISED = /^(\*\*?|__)(?=\S)([^*]{8,}?)\1(?=[\s,.;:(]|$)/;
/** A full stop that ends a part of a reference, not an initial's or an abbreviation's. */
const PARTS =
  /(?<!(?:^|[ .(]|\.-)\p{Lu}|\b(?:et al|vs|etc|Proc|Vol|No|pp))[.?!] |\||\(\d{4}[a-z]?\)[.,:]?/u;

/** Google Scholar's labels, and keys of references (`[VSP+17]`). */
const LABEL = /^\[(?:PDF|HTML|BOOK|CITATION|[A-Z][\w+]{1,8}\d{2}[a-z]?)\] ?/;

const isTitle = (part: string): boolean =>
  part.split(' ').length >= 3 &&
  /\p{Ll}{3}/u.test(part) &&
  !/^(?:in\b|proceedings|advances in)/i.test(part);

const NAME = /^(?:(?:\p{Lu}[\p{L}.'’-]* ){1,3}(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+|et al)$/u;
function isPeople(part: string): boolean {
  const names = part.split(/,|\band\b|&/).map((name) => name.trim());
  return names.length > 1 && names.every((name) => name === '' || NAME.test(name));
}

/** Whether a line that names no paper has a title's form: words, no heading of a list, no path or number. */
export function isTitleLike(line: string): boolean {
  const words = line.split(' ').filter((word) => /\p{L}{2}/u.test(word));
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const isOfSigns =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(line);
  return (
    (words.length > 1 || isOfSigns) &&
    letters * 2 > line.replaceAll(' ', '').length &&
    !line.endsWith(':')
  );
}

/** What in an entry of a list may be its title, the likeliest first: what is quoted, its parts, the whole of it. */
export function titlesIn(entry: string): string[] {
  const text = withoutMark(withoutMarks(entry.replace(TEX_QUOTED, '“$1”'))).replace(LABEL, '');
  const marked = EMPHASISED.exec(withoutMark(entry))?.[2];
  const led = afterPeople(text);
  const quoted = (QUOTED.exec(text) ?? /^\[([^\]]{8,})\]/.exec(text))?.[1]?.replace(
    /[\s,.;]+$/,
    '',
  );
  const parts = text
    .split(PARTS)
    .map((part) => part.trim().replace(/[\s,.;]+$/, ''))
    .filter(
      (part) =>
        part !== text &&
        isTitle(part) &&
        !isPeople(part) &&
        !/^(?:\p{Lu}\. ?)+\p{L}|(?:, ?|\band )\p{Lu}\./u.test(part),
    );
  return [
    ...new Set(
      [
        quoted,
        ...[marked, led].filter((one) => one !== undefined && isTitle(one)),
        ...parts,
        text,
      ].filter((one) => one !== undefined),
    ),
  ];
}
