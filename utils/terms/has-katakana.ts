import type { Segment } from '../db/tables.ts';
import { eachTerm } from './segment.ts';

/** Whether `text` holds, in UTF-8, a sign from U+30A1 to U+30FF. */
function hasSign(text: Uint8Array, length: number): boolean {
  for (let i = 0; i + 2 < length; i += 1) {
    if (text[i] !== 0xe3) continue;
    if (text[i + 1] === 0x83 || (text[i + 1] === 0x82 && (text[i + 2] ?? 0) > 0xa0)) return true;
  }
  return false;
}

/** Whether a month was indexed with katakana, which `fold` has made hiragana since version 2. */
export function hasKatakana(segment: Segment): boolean {
  let found = false;
  eachTerm(segment, (text, length) => {
    found ||= hasSign(text, length);
  });
  return found;
}
