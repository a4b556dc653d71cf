/**
 * What the entries say after `head` that begin with it, in a text of entries that are joined by the one-unit
 * `separator` and sorted by their UTF-16 units; none where that is no such text. The separator sorts below all
 * that the entries hold: then the text is sorted where one entry begins with another, too. Few entries are
 * looked at, however long the text is.
 */
export function entriesAfter(text: unknown, head: string, separator: string): string[] {
  const found: string[] = [];
  if (typeof text !== 'string') return found;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = middle === low ? low : Math.max(low, text.lastIndexOf(separator, middle - 1) + 1);
    if (text.slice(entry, entry + head.length) < head)
      low = text.indexOf(separator, entry) + 1 || high;
    else high = entry;
  }
  while (text.startsWith(head, low)) {
    const next = text.indexOf(separator, low) + 1 || text.length + 1;
    found.push(text.slice(low + head.length, next - 1));
    low = next;
  }
  return found;
}
