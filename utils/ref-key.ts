import type { PaperKey } from './paper-key.ts';

/** Letters and figures only, without case and accents. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * 64 bits of a text as 16 hex digits: MurmurHash3's mixing in two lanes (cyrb53 by bryc, public domain).
 * Not for secrets. It is no `crypto.subtle`, since a Dexie transaction does not outlive that wait.
 */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let n = 0; n < text.length; n += 1) {
    const unit = text.charCodeAt(n);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b, a].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * The key of a reference that has no id of any kind: a hash of title, first author's surname and year, in
 * which case, accents and punctuation count for nothing. Undefined without a letter or figure in the title.
 */
export function refKey({
  title,
  surname = '',
  year,
}: {
  title: string;
  surname?: string | undefined;
  year?: number | undefined;
}): PaperKey | undefined {
  const name = bare(title);
  return name === '' ? undefined : `ref:${hash(`${name}|${bare(surname)}|${year ?? ''}`)}`;
}
