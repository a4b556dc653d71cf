const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

const count = (text: string, char: string): number => text.split(char).length - 1;
const OVER = /[.,;:!?'"“”‘’«»…*`|\\\s]/;

/**
 * An id or address as it stands in running text, without what closes a sentence, a quotation or a bracket
 * after it. A bracket that opens within stays closed (`10.1016/0370-2693(88)91171-7`).
 */
export function withoutTail(text: string): string {
  /** How many more of a closing bracket than of its opening one there are, counted once: texts can be long. */
  const surplus = new Map<string, number>();
  let end = text.length;
  for (; ; end -= 1) {
    const last = text.charAt(end - 1);
    const opener = CLOSERS[last];
    if (opener === undefined) {
      if (!OVER.test(last)) break;
      continue;
    }
    const left = surplus.get(last) ?? count(text, last) - count(text, opener);
    if (left <= 0) break;
    surplus.set(last, left - 1);
  }
  return text.slice(0, end);
}

/** Percent-escapes decoded, also where one of them is none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // One escape that is none must not keep the others from being read.
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        // Bytes of no letter stay as they were written.
        return escapes;
      }
    });
  }
}
