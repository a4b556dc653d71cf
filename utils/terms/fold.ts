/** Letters that Unicode does not decompose, as people type them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '‐': '-',
  '−': '-',
  '’': "'",
};

/** Small ァ to ヶ and the signs of repetition: each has its hiragana 0x60 before it. */
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/gu;
const hiragana = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0x60);

const known = new Map<string, string>();

/** Each code point by itself, so that a place in the folded text leads back to one in the original. */
function foldChar(char: string): string {
  let folded = known.get(char);
  if (folded === undefined) {
    const plain = char.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    folded = Array.from(plain.normalize('NFC'), (one) => PLAIN[one] ?? one)
      .join('')
      .replace(KATAKANA, hiragana)
      // Terms are ordered by code unit and by byte alike, which holds below U+10000 only.
      .replace(/[\u{10000}-\u{10ffff}]/gu, ' ');
    known.set(char, folded);
  }
  return folded;
}

/**
 * The one way in which texts are made alike before they are compared: lower case without diacritics and
 * compatibility forms, `ß` as `ss`, kana as hiragana: `Émile ﬁt` → `emile fit`, `ﾃﾞｰﾀ` and `データ` → `てーた`.
 */
export function fold(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, foldChar).toLowerCase();
}

/** The folded text, and for each of its code units (and its end) the offset in the original. */
export function foldWithOffsets(text: string): { folded: string; offsets: Uint32Array } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    const part = foldChar(char);
    folded += part;
    for (let i = 0; i < part.length; i += 1) offsets.push(at);
    at += char.length;
  }
  return { folded, offsets: Uint32Array.from([...offsets, at]) };
}
