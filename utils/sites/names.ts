/** No person: placeholders, and what a page says when it leaves people out. */
const NOT_A_NAME =
  /^(?:error|anonymous.*|et al\b.*|authors?|others|expand|show (?:all|more).*|.*\d+ (?:more|other|additional|authors?).*)$/i;
/** Where somebody works, or can be found. */
const PLACE =
  /\b(?:universi|institut|laborator|academy|dep(?:artmen)?t\b|faculty|hospital|research\b|google|inc\b|ltd\b)|@|:\/\//i;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/i;
const DEGREE = /^(?:Ph\.? ?D|M\.?D|M\.?Sc|B\.?Sc|D\.?Phil|MBA|MPH|FRS)\.?$/;
/** Marks of footnotes, of people left out, and degrees, after a name. */
const AFTER =
  /(?:\s*(?:[*∗⋆†‡§¶✉…\u00b9\u00b2\u00b3\u2070-\u209c]|\.{3}|\bet al\b\.?|\d|\s(?:Ph\.? ?D|M\.?D)\.?(?=$|\s)))+$/;
/** At the end of a list, not of an initial or `Jr.`. */
const FULL_STOP = /(?<=\p{Ll}{3})\.$/u;
const BEFORE = /^(?:[\s*∗⋆†‡§¶.…]|(?:and|&)\s)+/;
/** Between people; not the semicolon of an entity: sites write `D&#x27;Angelo` for people to see. */
const PARTS = /(?<!&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}));|[,|·•\n]|\s(?:and|&)\s/i;
const LABEL = /^\s*(?:(?:authors?|speakers?|presenters?|by)\s*:|by\s)/i;
const ASIDE = /\([^()]{0,200}\)/g;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 100_000;

/** One name as a page shows it, without marks; undefined where it is none. */
export function nameIn(written: string): string | undefined {
  const text = written
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/, '')
    .trim();
  if (text.length > LONGEST_NAME || /^\d/.test(text)) return undefined;
  const name = text.replace(BEFORE, '').replace(AFTER, '').replace(FULL_STOP, '').trim();
  const isName = name.length > 1 && /\p{L}/u.test(name) && !NOT_A_NAME.test(name);
  return isName && !PLACE.test(name) && !DEGREE.test(name) ? name : undefined;
}

/**
 * The people of a list in words, as shown and in their order, between commas, semicolons, bars, dots,
 * lines or "and". No footnote marks, affiliations, degrees, "et al."; nobody for placeholders.
 */
export function namesIn(text: string): string[] {
  const list = text
    .slice(0, LONGEST_TEXT)
    .replace(LABEL, '')
    .replace(ASIDE, (aside) => (/[,;]/.test(aside) || PLACE.test(aside) ? ' ' : aside));
  const names: string[] = [];
  for (const part of list.split(PARTS)) {
    const last = names.at(-1);
    if (last !== undefined && SUFFIX.test(part.trim()))
      names.splice(-1, 1, `${last}, ${part.trim()}`);
    else names.push(...[nameIn(part)].filter((name) => name !== undefined));
  }
  return names;
}

/** `Bower, James` as citation tags write it, given name first. */
export function givenFirst(name: string): string {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  return given === undefined || more.length > 0 ? name.trim() : `${given} ${family}`;
}
