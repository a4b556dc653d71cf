import { arxivIdInText } from '../../../arxiv/text.ts';
import { arxivKey, type PaperKey } from '../../../paper-key.ts';
import { withoutEntities } from '../entities.ts';
import { keyOfText } from '../recognise.ts';

/** An address, with or without `https://`, up to a blank, a quotation mark or a tag of HTML. */
const ADDRESS =
  /(?:https?:\/\/|(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,10}\/)(?:(?!<\/?[a-z])<[^\s"'|{}<>]*>|[^\s"'|{}<>])+/gi;
const DOI = /\b10\.\d{4,9}(?:\.\d+)*\/(?:(?!<\/?[a-z])[^\s"|{}])+/gi;
/** `arXiv` or `abs/` and a number soon after it; whether what stands between may is for `arxivIdInText`. */
const NAMED = /(?:arxiv|\babs\/)(?:(?!arxiv)\D){0,25}\d{4}\.?\d{3,5}(?!\d)(?:v\d+)?/gi;
const WORD = /[^\s,;|()=&{}]+/g;
/** Where the next paper begins in a piece without blanks; `](`, `)[`, `][` and `>`` are Markdown's, Org's, and RST's. */
const NEXT = /[,;](?=(?:https?:|www\.|doi:|10\.\d{4}|arxiv|\d{4}\.\d{4,5}))|\]\(|\)\[|\]\[|>`/i;

interface Found {
  at: number;
  key: PaperKey;
}

/** What the form finds and `keyOf` knows, and the line with blanks in its places. */
function takeOut(
  line: string,
  form: RegExp,
  keyOf: (text: string) => PaperKey | undefined,
): { found: Found[]; rest: string } {
  const found: Found[] = [];
  let rest = line;
  for (const { 0: whole, index } of line.matchAll(form)) {
    let at = index;
    for (const piece of whole.split(NEXT)) {
      at = line.indexOf(piece, at);
      const key = keyOf(piece);
      if (key === undefined) continue;
      found.push({ at, key });
      rest = rest.slice(0, at) + ' '.repeat(piece.length) + rest.slice(at + piece.length);
    }
  }
  return { found, rest };
}

const keyOfNamed = (text: string): PaperKey | undefined => {
  const id = arxivIdInText(text)?.id;
  return id === undefined ? undefined : arxivKey(id);
};
/** Of a file's path its name, which may be an arXiv id. */
const keyOfWord = (word: string): PaperKey | undefined =>
  /\d|^(?:openreview|acl):/.test(word)
    ? (keyOfText(word) ?? keyOfText(word.replace(/^.*[\\/](?=\d{4}\.\d{4,5}\D)/, '')))
    : undefined;

/** Letters of full width as those that ids are written with, entities as characters. */
const plain = (line: string): string =>
  withoutEntities(
    line.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCodePoint(char.charCodeAt(0) - 0xfe_e0)),
  );

/**
 * The papers that a line names, in the order in which it names them, each once: addresses, DOIs, arXiv ids
 * and our own keys, whatever stands between them. Other addresses count only where the line has nothing
 * better (a link to code beside a paper's).
 */
export function keysInLine(line: string): PaperKey[] {
  const forms: [RegExp, (text: string) => PaperKey | undefined][] = [
    [ADDRESS, keyOfText],
    [DOI, keyOfText],
    [NAMED, keyOfNamed],
    [WORD, keyOfWord],
  ];
  let rest = plain(line);
  const all: Found[] = [];
  for (const [form, keyOf] of forms) {
    const taken = takeOut(rest, form, keyOf);
    all.push(...taken.found);
    rest = taken.rest;
  }
  const keys = [...new Set(all.sort((a, b) => a.at - b.at).map(({ key }) => key))];
  const good = keys.filter((key) => !key.startsWith('url:'));
  return good.length > 0 ? good : keys;
}
