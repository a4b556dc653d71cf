import { fold } from '../terms/fold.ts';

/** As a signed number: one that does not fit into 31 bits would make every step one of doubles. */
const FNV_START = Math.trunc(2_166_136_261 - 2 ** 32);
const FNV_PRIME = 16_777_619;

/** By code unit below 128: the letter or digit in lower case, else 0. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCodePoint(code);
  return /[a-z\d]/i.test(char) ? (char.toLowerCase().codePointAt(0) ?? 0) : 0;
});

const IS_WORD = /^[\p{L}\p{N}\p{M}]*$/u;

const folded = new Map<number, readonly number[] | null>();

/** Code units of a letter that is not ASCII, folded; of a mark over a letter none. Null for what ends a word. */
function foldedCodes(code: number): readonly number[] | null {
  let codes = folded.get(code);
  if (codes === undefined) {
    const letters = fold(String.fromCharCode(code));
    codes = IS_WORD.test(letters) ? Array.from(letters, (one) => one.charCodeAt(0)) : null;
    folded.set(code, codes);
  }
  return codes;
}

/**
 * Puts the hash of each folded word of a text into `hashes`, which has room for as many as letters and one more, and
 * gives how many there are. One loop, in which nothing is called for a letter of ASCII and no text is made: the first
 * rows of a page are read before any of it is compiled.
 */
export function hashWords(text: string, hashes: Int32Array): number {
  let words = 0;
  let hash = FNV_START;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code < 128 ? (ASCII[code] as number) : 0;
    const codes = code < 128 ? null : foldedCodes(code);
    if (letter !== 0) hash = Math.imul(hash ^ letter, FNV_PRIME);
    else if (codes !== null) for (const one of codes) hash = Math.imul(hash ^ one, FNV_PRIME);
    else {
      hashes[words] = hash;
      // Between two signs that follow each other there is no word.
      words += hash === FNV_START ? 0 : 1;
      hash = FNV_START;
    }
  }
  hashes[words] = hash;
  return words + (hash === FNV_START ? 0 : 1);
}
