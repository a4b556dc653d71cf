import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { sendOurs } from '../support/send-ours.ts';
import { clickMark, expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent?spy';
const PLAIN = 'arxiv:2611.20000';
const PAPER = 'https://arxiv.org/abs/2611.20007?spy';
const SAVED = /^Saved. Press to remove from the queue: /;
const UNDO = /^Removed from the queue. Press to undo: /;

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'attacks' });

/** What the page's own script (tests/support/world/spy.ts) has learnt. */
interface Spied {
  roots: string[];
  seen: string[];
  events: string[];
  look(): string;
}

const look = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { spied: Spied }).spied.look());

/** What was written down since the last time. */
const learnt = (page: Page): Promise<Pick<Spied, 'roots' | 'seen' | 'events'>> =>
  page.evaluate(() => {
    const { spied } = window as unknown as { spied: Spied };
    const { roots, seen, events } = spied;
    Object.assign(spied, { roots: [], seen: [], events: [] });
    return { roots, seen, events: events.filter((event) => !event.startsWith('selectionchange')) };
  });

const NOTHING = { roots: [], seen: [], events: [] };

test('a list: saved, tagged, done, opened, removed elsewhere, and nothing that a script of the page could see', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const seen = await closedRoots(page);
  await seen.wait('button', 'Show the marked papers of this page');
  const featured =
    (await page.locator('tidemark-badge').first().getAttribute('data-paper-key')) ?? '';
  const ours = await tidemark.open('options.html');
  await page.bringToFront();
  const before = await look(page);
  expect((await learnt(page)).roots).toEqual([]);

  const snapshot = { title: 'A paper', authors: [] };
  await sendOurs(ours, 'save', { keys: [PLAIN], snapshot });
  await expect.poll(() => seen.drawnIn('tidemark-layer')).toContain('sign glyph kept');
  await sendOurs(ours, 'setTags', { key: PLAIN, tags: ['secret tag'] });
  await sendOurs(ours, 'setDone', { key: PLAIN, done: true });
  await expect.poll(() => seen.drawnIn('tidemark-layer')).toContain('sign glyph check');
  await sendOurs(ours, 'save', { keys: [featured], snapshot });
  await seen.wait('link', /\. Saved$/);
  await sendOurs(ours, 'setState', { key: featured, state: 'done' });
  await seen.wait('link', /\. Saved\. Done$/);
  await sendOurs(ours, 'remove', { key: featured });
  await seen.gone('link', /\. Saved/);
  await page.screenshot({ path: '.output/pictures/list-with-kept.png' });
  expect(await look(page)).toBe(before);
  expect(await learnt(page)).toEqual(NOTHING);

  await page.reload();
  await seen.wait('button', 'Show the marked papers of this page');
  await expect.poll(() => seen.drawnIn('tidemark-layer')).toContain('sign glyph check');
  await page.mouse.move(0, 0);
  expect(await look(page)).toBe(before);
});

test('what stands over a title is no more over a saved one: an IntersectionObserver that asks for it', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const seen = await closedRoots(page);
  await expect.poll(() => seen.drawnIn('tidemark-layer')).toContain('sign glyph check');
  const visible = await page.evaluate(
    () =>
      new Promise<boolean[]>((resolve) => {
        const options: IntersectionObserverInit & object = Object.assign(
          { threshold: 0 },
          { trackVisibility: true, delay: 100 },
        );
        const observer = new IntersectionObserver(
          (entries) =>
            resolve(
              entries
                .filter(({ isIntersecting }) => isIntersecting)
                .map(
                  (entry) =>
                    (entry as IntersectionObserverEntry & { isVisible: boolean }).isVisible,
                ),
            ),
          options,
        );
        for (const row of document.querySelectorAll('dt:not(:has(tidemark-badge)), dd'))
          observer.observe(row);
      }),
  );
  expect(visible.length).toBeGreaterThan(5);
  expect(new Set(visible).size).toBe(1);
});

test('a paper: saved, removed and brought back by real clicks, in a control that never changes', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(PAPER);
  const seen = await closedRoots(page);
  await seen.wait('button', /^Save to Tidemark: /);
  await page.locator('tidemark-save').hover();
  await expect(page.locator('tidemark-card')).toBeAttached();
  await clickMark(page, 'tidemark-save', 'save');
  await seen.wait('button', SAVED);
  await page.mouse.move(0, 300);
  await expect(page.locator('tidemark-card')).toHaveCount(0);
  const saved = await look(page);
  await learnt(page);
  await page.keyboard.press('Enter');
  await seen.wait('button', UNDO);
  expect(await look(page)).toBe(saved);
  await page.screenshot({ path: '.output/pictures/undo-on-a-page.png' });
  await page.keyboard.press('Enter');
  await seen.wait('button', SAVED);
  expect(await look(page)).toBe(saved);
  expect(await learnt(page)).toEqual(NOTHING);
  await page.reload();
  await seen.wait('button', SAVED);
});

test('names of events that a page can dispatch: no mark goes', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const seen = await closedRoots(page);
  await seen.wait('button', 'Show the marked papers of this page');
  await page.evaluate(() => {
    const names = ['overlay', 'venues', 'base', 'anywhere', 'content', 'started'].flatMap(
      (name) => [
        `tidemark:${name}`,
        `tidemark-${name}`,
        `wxt:${name}-script-started`,
        `wxt:content-script-started`,
      ],
    );
    const all = [...names, 'abort', 'pagehide', 'pageshow', 'unload', 'DOMContentLoaded', 'freeze'];
    for (const target of [document, window, document.documentElement])
      for (const type of all)
        for (const event of [new Event(type, { bubbles: true }), new CustomEvent(type)])
          target.dispatchEvent(event);
    for (const type of all) window.postMessage({ type }, '*');
  });
  const ours = await tidemark.open('options.html');
  const key = (await page.locator('tidemark-badge').last().getAttribute('data-paper-key')) ?? '';
  await sendOurs(ours, 'setDone', { key, done: true });
  await seen.wait('link', /\. Done$/);
  for (const name of ['tidemark-bar', 'tidemark-layer'])
    await expect(page.locator(name)).toHaveCount(1);
});

test('a badge that is dragged carries nothing to the page', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const badge = page.locator('tidemark-badge').first();
  await badge.hover({ position: { x: 12, y: 9 } });
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 12 });
  await page.mouse.up();
  const { events } = await learnt(page);
  expect(events.filter((event) => event.startsWith('drag'))).toEqual([]);
});
