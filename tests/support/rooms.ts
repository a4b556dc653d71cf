import { expect, type Page } from '@playwright/test';

/**
 * Resolves when every mark has its place: those near first, then the others bit by bit, which stand still while
 * they are read. `looks`: so often in a row, 150 ms apart, all stand where they stood.
 */
export async function placed(page: Page, looks = 4): Promise<void> {
  const marks = page.locator('tidemark-badge, tidemark-save');
  await expect(marks.first()).toBeAttached();
  const boxes = (): Promise<string> =>
    marks.evaluateAll((hosts) => {
      const all = hosts.map((host) => host.getBoundingClientRect());
      return all.some(({ width }) => width === 0) ? '' : JSON.stringify(all);
    });
  let [last, same] = ['', 0];
  const look = async (): Promise<number> => {
    const now = await boxes();
    same = now === last && now !== '' ? same + 1 : 0;
    last = now;
    return same;
  };
  await expect.poll(look, { intervals: [150] }).toBeGreaterThanOrEqual(looks);
}

/** What of a page is moved by marks, and what marks cover; runs in the page. */
export interface Rooms {
  marks: number;
  /** Elements whose box is another one with our marks than without. */
  moved: string[];
  /** Marks over text, or over each other. */
  covering: string[];
  /** Marks without a box, or farther than two lines and a bit from their title. */
  lost: string[];
}

/**
 * Compares the page with its marks and without them, in one turn, and looks for text under marks: from
 * its capitals down to its baseline, since the air around letters may be covered. `slack`: px that a browser's
 * rounding may change.
 */
export function measureRooms(slack = 0): Rooms {
  const isOurs = ({ localName }: Element): boolean => localName.startsWith('tidemark-');
  const hosts = [...document.querySelectorAll<HTMLElement>('tidemark-badge, tidemark-save')];
  const places = hosts.map((host) => ({
    host,
    parent: host.parentNode,
    next: host.nextSibling,
    before: host.parentElement,
    box: host.getBoundingClientRect(),
  }));
  const rows = [...document.querySelectorAll('*')].filter(
    (one) => !isOurs(one) && !one.closest('head'),
  );
  const boxes = (): number[][] =>
    rows.map((row) => {
      const { x, y, width, height } = row.getBoundingClientRect();
      const isScroller =
        row === document.documentElement || getComputedStyle(row).overflow !== 'visible';
      return [
        x,
        y,
        width,
        height,
        ...(isScroller ? [row.scrollWidth, row.scrollHeight, row.clientWidth] : []),
      ];
    });
  const withUs = boxes();
  for (const host of hosts) host.remove();
  const bare = boxes();
  const lines: { words: string; left: number; right: number; top: number; bottom: number }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    const words = text.nodeValue?.trim() ?? '';
    if (words === '' || !parent || /^(?:script|style|noscript)$/.test(parent.localName)) continue;
    // What is cut off with an ellipsis cannot be covered.
    let [from, to, above, below] = [-Infinity, Infinity, -Infinity, Infinity];
    for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') {
        const { left, right, top, bottom } = at.getBoundingClientRect();
        [from, to] = [Math.max(from, left), Math.min(to, right)];
        [above, below] = [Math.max(above, top), Math.min(below, bottom)];
      }
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const high = bottom - top;
      lines.push({
        words,
        left: Math.max(from, left),
        right: Math.min(to, right),
        top: Math.max(above, top + high / 6),
        bottom: Math.min(below, bottom - high / 4),
      });
    }
  }
  const over = (a: DOMRect, b: Omit<(typeof lines)[0], 'words'>): boolean =>
    b.left < b.right &&
    b.top < b.bottom &&
    a.left < b.right - 1 &&
    b.left < a.right - 1 &&
    a.top < b.bottom - 1 &&
    b.top < a.bottom - 1;
  const covering = places.flatMap(({ host, box }, n) => {
    const name = host.dataset['arxivId'] ?? host.dataset['paperKey'] ?? '';
    const line = lines.find((one) => over(box, one));
    const other = places.slice(n + 1).find((one) => over(box, one.box));
    if (line) return [`${name} over ${line.words.slice(0, 40)}`];
    return other ? [`${name} over another mark`] : [];
  });
  const lost = places.flatMap(({ host, box, before }) => {
    const title = before?.getBoundingClientRect();
    const isFar = !title || box.top > title.bottom + 90 || box.bottom < title.top - 12;
    return box.width < 8 || isFar ? [host.dataset['arxivId'] ?? ''] : [];
  });
  for (const { host, parent, next } of places.toReversed()) parent?.insertBefore(host, next);
  const moved = rows.flatMap((row, i) => {
    const [a = [], b = []] = [withUs[i], bare[i]];
    const isSame = a.every((side, n) => Math.abs(side - (b[n] ?? 0)) <= slack);
    return isSame ? [] : [`${row.localName}: ${String(b)} became ${String(a)}`];
  });
  return { marks: hosts.length, moved, covering, lost };
}
