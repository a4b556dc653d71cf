import { commandName, symbolName, wordName } from './symbols.ts';

/** Commands that only dress what follows, as TeX has them or, in titles from the feed, with the backslash lost. */
const DRESS =
  /\\?(?:text|math)(?:bf|it|tt|rm|sc|sf|cal|bb|frak)(?=[ {\\])|\\(?:bf|it|tt|rm|sc|sf|em|text)(?![a-z])/gi;
/** A command with an argument in braces is taken for dress too; a root is not. */
const WITH_ARGUMENT = /\\(?!sqrt)[a-zA-Z]+(?=\{)/g;
const ACCENT = /\\[`'"^~=.]\s*/g;
/** Arguments that are no text: an address, a colour. */
const FIRST_ARGUMENT = /\\(?:href|textcolor|color)\s*\{[^{}]*\}/gi;
const PDF_STRING = /\\texorpdfstring\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*\{(?:[^{}]|\{[^{}]*\})*\}/gi;
/** Tags that mean form; any other `<word>` is text of the title. */
const TAG =
  /<\/?(?:i|b|u|a|p|em|strong|su[bp]|tt|br|span|small|font|sc|math|mml:\w+)(?:\s[^<>]*)?\/?>/gi;
/** Pages are not trusted: more than any title has is not looked at. */
const LONGEST = 1000;
const ENTITY: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** Marks on letters of alphabets; those of scripts in which a mark is a letter (Devanagari, kana) stay. */
const MARKS = /(?:[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff])+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SYMBOLS = /[°×ßøłæœđðıþħα-ω←-⟿∀-⋿±]|(?<=[\p{L}\p{N} ])&(?=[\p{L}\p{N} ])/gu;
const PLAIN = /^[ !"'()*+,\-./0-9:;?A-Za-z[\]%#@=|]*$/;
/** What a plain title can still hold, since titles from the feed have lost their backslashes. */
const BARE =
  /(?:text|math)(?:bf|it|tt|rm|sc|sf|cal|bb|frak) |var(?:epsilon|theta|phi)|rightarrow|[lc]dot|\d[ -]?(?:times|deg|circ)/i;

function withoutTex(title: string): string {
  if (!/[\\{}$]|(?:math|text)[a-z]/i.test(title)) return title;
  return title
    .replaceAll('{}', '')
    .replace(PDF_STRING, '$1')
    .replace(FIRST_ARGUMENT, '')
    .replace(/\\([&%#_$])/g, '$1')
    .replace(ACCENT, '')
    .replace(WITH_ARGUMENT, '')
    .replace(DRESS, '')
    .replace(/\\([oOlLij])(?![a-zA-Z])/g, '$1')
    .replace(/\\([a-zA-Z]+)\s*/g, (_, name: string) => `${commandName(name)} `)
    .replace(/\\[,;:! ]|~/g, ' ')
    .replace(/[\\{}$]/g, '');
}

function withoutHtml(title: string): string {
  if (!/[<&]/.test(title)) return title;
  return title
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITY[name] ?? '')
    .replace(TAG, '');
}

/**
 * A title as lower-case text in which only what a reader would call a difference is left: no TeX, no
 * tags, no diacritics; Greek and symbols by name, ligatures and full-width forms taken apart, degree
 * signs after numbers dropped. Words stay apart; what joins or separates them is for the caller.
 */
export function foldTitle(written: string): string {
  const title = written.slice(0, LONGEST);
  if (PLAIN.test(title) && !BARE.test(title)) return title.toLowerCase();
  return withoutTex(withoutHtml(title))
    .replace(INVISIBLE, '')
    .replaceAll('≠', 'neq')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SYMBOLS, symbolName)
    .normalize('NFC')
    .replace(/(\d)[ -]?\^?(?:deg(?:rees?)?|circ)(?![a-z])/g, '$1')
    .replace(/(\d) ?times(?![a-z])/g, '$1x')
    .replace(/[a-z]{4,14}/g, wordName);
}
