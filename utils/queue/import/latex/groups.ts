/** The place just after the group or mark that begins at `from` (`{…}`), or the text's end where it never closes. */
export function endOfGroup(text: string, from: number): number {
  let depth = 0;
  for (let n = from; n < text.length; n += 1) {
    const char = text[n];
    if (char === '\\') n += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return n + 1;
    }
  }
  return text.length;
}

/** Splits where `separator` (sticky) matches outside of groups. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let n = 0; n < text.length;) {
    if (text[n] === '{') n = endOfGroup(text, n);
    else if (text[n] === '\\') n += 2;
    else {
      separator.lastIndex = n;
      const found = separator.exec(text)?.[0];
      if (found) {
        parts.push(text.slice(from, n));
        n += found.length;
        from = n;
      } else n += 1;
    }
  }
  return [...parts, text.slice(from)];
}
