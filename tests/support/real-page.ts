import type { BrowserContext, Page } from '@playwright/test';

/** What of a mark in a real page is measured. */
export interface Measured {
  /** The marks' arXiv ids, and how each stands to its title: letters of what is around it. */
  marks: { id: string; near: string; row: string; isSeen: boolean; gap: number }[];
  /** Blocks that are higher with our marks than without, and by how much the page is. */
  grown: number;
  height: number;
}

/** A browser gives such parts of a page their height when it comes to them, by itself, at any moment. */
const ALL_DRAWN = '<style>*{content-visibility:visible!important}</style>';

/** Shows a page's source at its address, without scripts and without anything else from the net. */
export async function showReal(context: BrowserContext, url: string, html: string): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
          body: html + ALL_DRAWN,
        })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Resolves when the overlay has passed to its end, which it measures, and what was found later is marked. */
export async function settled(page: Page, most = 40): Promise<number> {
  const hasPassed = (): boolean => performance.getEntriesByName('tidemark:overlay').length > 0;
  await page.waitForFunction(hasPassed, undefined, { timeout: 60_000 });
  const count = (): Promise<number> => page.locator('tidemark-badge, tidemark-save').count();
  let [last, same] = [-1, 0];
  for (let n = 0; n < most && same < 4; n += 1) {
    await page.waitForTimeout(200);
    const now = await count();
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last;
}

/** Measures the marks that stand now; takes them out for a moment, and puts them back. */
export const measure = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const hosts = [...document.querySelectorAll<HTMLElement>('tidemark-badge, tidemark-save')];
    const marks = hosts.map((host) => {
      const parent = host.parentElement as HTMLElement;
      const before = host.previousElementSibling;
      const box = host.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(parent);
      range.setEndBefore(host);
      const last = [...range.getClientRects()].findLast(({ width }) => width > 0);
      return {
        id: host.dataset['arxivId'] ?? host.dataset['paperKey'] ?? '',
        near: letters(`${parent.textContent} ${before?.textContent ?? ''}`),
        row: letters(parent.closest('dt')?.nextElementSibling?.textContent ?? ''),
        isSeen: box.width > 0 && box.height > 0,
        gap: last ? Math.round(Math.abs(box.top - last.top)) : 0,
      };
    });
    const blocks = new Set<Element>();
    for (const host of hosts)
      for (let at = host.parentElement; at && at !== document.body; at = at.parentElement)
        blocks.add(at);
    const heights = (): number[] =>
      [...blocks].map((block) => block.getBoundingClientRect().height);
    const withUs = heights();
    const whole = document.documentElement.scrollHeight;
    const places = hosts.map((host) => [host, host.parentNode, host.nextSibling] as const);
    for (const host of hosts) host.remove();
    const without = heights();
    const bare = document.documentElement.scrollHeight;
    for (const [host, parent, next] of places.toReversed()) parent?.insertBefore(host, next);
    const grown = withUs.filter((height, i) => height - (without[i] ?? 0) > 0.5).length;
    return { marks, grown, height: whole - bare };
  });

/** Layout shift since the page began, as the browser counts it. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shift), 50);
      }),
  );
