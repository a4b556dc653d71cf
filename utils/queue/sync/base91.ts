/**
 * Letters that JSON writes as one byte, in Chromium too, which writes `<` as six: 13 bits in two of them, where base64
 * has 12.
 */
const LETTERS = Array.from({ length: 94 }, (_, n) => String.fromCharCode(n + 33))
  .filter((letter) => !`"\\<`.includes(letter))
  .join('');
const BASE = LETTERS.length;
const BITS = 13;
const VALUES = new Map(Array.from(LETTERS, (letter, n) => [letter, n] as const));

/** Bytes as text. */
export function toBase91(bytes: Uint8Array): string {
  let [text, held, count] = ['', 0, 0];
  const put = (value: number): void => {
    text += `${LETTERS[Math.floor(value / BASE)]}${LETTERS[value % BASE]}`;
  };
  for (const byte of bytes) {
    held |= byte << count;
    count += 8;
    if (count < BITS) continue;
    put(held & (2 ** BITS - 1));
    held >>= BITS;
    count -= BITS;
  }
  if (count > 0) put(held);
  // Where the last two letters have room for one byte more, a letter says that there is none.
  return count > 0 && BITS - count >= 8 ? `${text}${LETTERS[0]}` : text;
}

/** The bytes of such a text; undefined where it is none. */
export function fromBase91(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  for (let at = 0; at + 1 < text.length; at += 2) {
    const [high, low] = [VALUES.get(text[at] ?? ''), VALUES.get(text[at + 1] ?? '')];
    if (high === undefined || low === undefined) return undefined;
    held |= (high * BASE + low) << count;
    count += BITS;
    for (; count >= 8; count -= 8) {
      bytes.push(held & 255);
      held >>= 8;
    }
  }
  return Uint8Array.from(text.length % 2 === 1 ? bytes.slice(0, -1) : bytes);
}
