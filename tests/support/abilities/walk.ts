import type { Page } from '@playwright/test';

/** What the keyboard meets on its way through a page. */
export interface Walk {
  stops: string[];
  /** Stops of which something else covers all, or that stand outside of the window. */
  hidden: string[];
  /** Stops at which nothing shows where the focus is. */
  unmarked: string[];
  /** Stops that stand in the page before the one before. */
  backwards: string[];
  /** The end was reached, and the page left. */
  ends: boolean;
}

interface Stop {
  name: string;
  end: boolean;
  hidden: boolean;
  unmarked: boolean;
  backwards: boolean;
}

/** Runs in a page, after each Tab. */
function look(): Stop {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  const memory = globalThis as unknown as { stopBefore?: Element | undefined };
  const nothing = { name: '', hidden: false, unmarked: false, backwards: false };
  if (!one || one === document.body) return { ...nothing, end: true };
  const { stopBefore } = memory;
  memory.stopBefore = one;
  const box = one.getBoundingClientRect();
  const covers = (x: number, y: number): boolean => {
    let top = document.elementFromPoint(x, y);
    for (let root = top?.shadowRoot; root; root = top?.shadowRoot) {
      const deeper = root.elementFromPoint(x, y);
      if (!deeper || deeper === top) break;
      top = deeper;
    }
    return (
      !top || !(one.contains(top) || top.contains(one) || top.closest('label')?.control === one)
    );
  };
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((x) =>
    shares.map((y) => [box.x + box.width * x, box.y + box.height * y]),
  );
  // A field may have its ring on the box that holds its sign too.
  const isRinged = [one, one.parentElement ?? one].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    return (parseFloat(outlineWidth) > 0 && outlineStyle !== 'none') || boxShadow !== 'none';
  });
  const words = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 50);
  return {
    name: `${one.localName} "${words}"`,
    end: false,
    hidden: points.every(([x = 0, y = 0]) => covers(x, y)),
    unmarked: !isRinged,
    backwards:
      stopBefore !== undefined &&
      stopBefore !== one &&
      (stopBefore.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
  };
}

/** Goes through a page by Tab, from its beginning, until the focus leaves it. */
export async function walk(page: Page, most = 400): Promise<Walk> {
  const seen: Walk = { stops: [], hidden: [], unmarked: [], backwards: [], ends: false };
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    delete (globalThis as unknown as { stopBefore?: Element }).stopBefore;
    getSelection()?.removeAllRanges();
  });
  for (let n = 0; n < most && !seen.ends; n += 1) {
    await page.keyboard.press('Tab');
    const { name, end, ...wrong } = await page.evaluate(look);
    // Without a window round the page, its first stop follows its last.
    if (end || (n > 0 && wrong.backwards && name === seen.stops[0])) seen.ends = true;
    else {
      seen.stops.push(name);
      for (const kind of ['hidden', 'unmarked', 'backwards'] as const)
        if (wrong[kind]) seen[kind].push(name);
    }
  }
  return seen;
}
