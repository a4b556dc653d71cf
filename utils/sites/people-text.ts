/** Elements that stand on lines of their own: in a list of people each begins another. */
const LINES: ReadonlySet<string> = new Set('br div dd dt li ol p td tr ul'.split(' '));
/** Marks of footnotes, and what nobody sees. */
const LEFT_OUT: ReadonlySet<string> = new Set('sup script style template button svg'.split(' '));

/** What TeX puts between people (`\\quad`). */
const WIDE = /[\u2001\u2003]|\u00a0\s*\u00a0/g;

function collect(node: Node, leftOut: string, out: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3)
      out.push((child.nodeValue ?? '').replace(WIDE, '|').replace(/\s+/g, ' '));
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const name = element.localName;
    if (LEFT_OUT.has(name) || name.startsWith('tidemark-')) continue;
    if (leftOut !== '' && element.matches(leftOut)) continue;
    const line = LINES.has(name) ? '\n' : '';
    out.push(line);
    collect(element, leftOut, out);
    out.push(line);
  }
}

/** What an element says of people: a line for each line of the page, no marks of footnotes; `leftOut`: what is no name on this site. */
export function peopleText(element: Node, leftOut = ''): string {
  const out: string[] = [];
  collect(element, leftOut, out);
  return out.join('');
}
