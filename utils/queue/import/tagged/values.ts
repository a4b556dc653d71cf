import { arxivIdOfField } from '../ids/arxiv-field.ts';
import { withoutTail } from '../ids/tidy.ts';
import { keyOfText } from '../recognise.ts';

/** A sign that parts keywords, unless our own export says that it belongs to one (utils/export/gaps.ts). */
const SEMICOLON = /\s*;(?![\u00A0\u2060])\s*|\s*\n\s*/;
const COMMA = /\s*,(?![\u00A0\u2060])\s*/;

/** Keywords of lines that may hold several: by semicolons or a line each; one line alone by commas too. */
export function listedTags(values: readonly string[]): string[] {
  const [only = '', ...others] = values.filter(Boolean);
  const isOneLine = others.length === 0 && !SEMICOLON.test(only);
  return values
    .flatMap((value) => value.split(isOneLine ? COMMA : SEMICOLON))
    .map((tag) => tag.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The first arXiv id among texts that say `arXiv` or that are its addresses. */
export const arxivAmong = (values: readonly string[]): string | undefined =>
  values
    .filter((value) => /arxiv|^abs\//i.test(value))
    .map(arxivIdOfField)
    .find((id) => id !== undefined);

const ADDRESS =
  /\bhttps?:\/\/[^\s"<>]+(?:<[^\s"<>]*>[^\s"<>]+)?|^www\.\S+|^(?:[a-z0-9-]+\.)+(?:org|com|net|edu)\/\S+/gi;

/** The web address among texts that names a paper best, else the first; a local file's is none. */
export function addressAmong(values: readonly string[]): string | undefined {
  const all = values
    .flatMap((value) => value.match(ADDRESS) ?? [])
    .map((address) => withoutTail(address).replace(/^(?!https?:)/i, 'https://'));
  return all.find((address) => !(keyOfText(address) ?? 'url:').startsWith('url:')) ?? all[0];
}

/** A DOI that stands where it does not belong, but is named as one. */
export const doiAmong = (values: readonly string[]): string | undefined =>
  values.find((value) =>
    /^(?:doi[:\s]\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(value.trim()),
  );
