import type { Warning } from './reading.ts';

/**
 * Which half of UTF-16's units zero bytes fill, at the text's beginning. UTF-8 has none; of a text without Latin letters
 * its blanks and line ends are left.
 */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, 2000);
  const zeros = (from: number): number =>
    some.filter((byte, n) => n % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const least = Math.max(2, some.length * 0.02);
  if (Math.max(even, odd) < least) return undefined;
  if (odd > even * 7) return 'utf-16le';
  return even > odd * 7 ? 'utf-16be' : undefined;
}

/** Bytes one a character, as Latin-1 has them; `TextDecoder` takes that name for Windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x80_00)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x80_00));
  return text;
}

const SEQUENCE =
  /[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}/g;
const OTHER = /[\u0080-\u00FF]/g;
const EITHER = new RegExp(`(${SEQUENCE.source})|${OTHER.source}`, 'g');

/** A file of UTF-8 into which some letters of Windows-1252 were pasted; undefined where most are not UTF-8's. */
function mixed(bytes: Uint8Array): string | undefined {
  const text = latin1(bytes);
  const good = text.match(SEQUENCE)?.length ?? 0;
  const bad = text.replace(SEQUENCE, '').match(OTHER)?.length ?? 0;
  if (good <= bad) return undefined;
  const [utf8, windows] = [new TextDecoder('utf-8'), new TextDecoder('windows-1252')];
  const bytesOf = (found: string): Uint8Array =>
    Uint8Array.from(found, (char) => char.charCodeAt(0));
  return text.replace(EITHER, (found, sequence) =>
    (sequence === undefined ? windows : utf8).decode(bytesOf(found)),
  );
}

/**
 * The text of a file by its bytes: UTF-8 with and without a byte order mark, UTF-16 either way, and what is
 * no UTF-8 by Windows-1252, which holds Latin-1's letters too (encoding.spec.whatwg.org). Any but UTF-8 is said.
 */
export function decode(bytes: Uint8Array): { text: string; warnings: Warning[] } {
  const wide = utf16Of(bytes);
  if (wide !== undefined)
    return { text: new TextDecoder(wide).decode(bytes), warnings: [{ what: 'utf-16' }] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    // Not UTF-8: the other encodings are tried, and the reader is told which was taken.
    const both = mixed(bytes);
    if (both !== undefined) return { text: both, warnings: [{ what: 'mixed-letters' }] };
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, warnings: [{ what: 'windows-1252' }] };
  }
}
