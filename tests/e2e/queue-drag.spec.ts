import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { key, savePapers } from './queue-commands.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'queue-drag' });

const PICTURES = '.output/pictures/queue';

interface Point {
  x: number;
  y: number;
}

/** Where in a row: the share of its height from the top. */
async function pointIn(page: Page, selector: string, share: number): Promise<Point> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`no box for ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height * share };
}

const row = (n: number): string => `[data-item][data-paper-key="${key(n)}"]`;

/** Numbers of the papers in a list, in order. */
function order(page: Page, list = '.queue-list'): Promise<number[]> {
  return page
    .locator(list)
    .first()
    .locator('[data-item]')
    .evaluateAll((rows) =>
      rows.map((one) => Number(one.getAttribute('data-paper-key')?.split('.')[1])),
    );
}

const column = (state: string): string => `[data-area="${state}"]`;

async function dragByMouse(page: Page, from: string, to: Point, picture?: string): Promise<void> {
  const { x, y } = await pointIn(page, from, 0.3);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(page.locator('.drop-line')).toBeVisible();
  if (picture !== undefined) await page.screenshot({ path: `${PICTURES}/${picture}.png` });
  await page.mouse.up();
  await expect(page.locator('.drop-line')).toHaveCount(0);
}

async function touch(session: CDPSession, type: string, at?: Point): Promise<void> {
  await session.send('Input.dispatchTouchEvent', {
    type: type as 'touchStart',
    touchPoints: at ? [at] : [],
  });
}

async function dragByTouch(page: Page, from: string, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = await pointIn(page, from, 0.3);
  await touch(session, 'touchStart', start);
  await expect(page.locator(from)).toHaveAttribute('data-dragged', 'true');
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const x = start.x + (to.x - start.x) * share;
    await touch(session, 'touchMove', { x, y: start.y + (to.y - start.y) * share });
  }
  await expect(page.locator('.drop-line')).toBeVisible();
  await touch(session, 'touchEnd');
  await session.detach();
}

for (const [how, drag] of [
  ['mouse', dragByMouse],
  ['touch', dragByTouch],
] as const) {
  test(`the list, by ${how}: before, after, and at the end`, async ({ tidemark }) => {
    const page = await tidemark.open('library.html#queue');
    if (how === 'mouse') await savePapers(page, 4);
    await expect.poll(() => order(page)).toEqual([1, 2, 3, 4]);
    await drag(page, row(4), await pointIn(page, row(2), 0.2));
    await expect.poll(() => order(page)).toEqual([1, 4, 2, 3]);
    await expect(page.locator('.notice')).toContainText('Moved “Paper 4”.');
    await drag(page, row(1), await pointIn(page, row(2), 0.8));
    await expect.poll(() => order(page)).toEqual([4, 2, 1, 3]);
    const { x, y } = await pointIn(page, row(3), 1);
    await drag(page, row(4), { x, y: y + 60 });
    await expect.poll(() => order(page)).toEqual([2, 1, 3, 4]);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => order(page)).toEqual([4, 2, 1, 3]);
    await drag(page, row(1), await pointIn(page, row(4), 0.1));
    await expect.poll(() => order(page)).toEqual([1, 4, 2, 3]);
    await drag(page, row(4), { x, y: y + 60 });
    await expect.poll(() => order(page)).toEqual([1, 2, 3, 4]);
  });

  test(`the board, by ${how}: between two, at the end, into an empty column; each one step of undo`, async ({
    tidemark,
  }) => {
    const page = await tidemark.open('library.html#queue');
    await page.getByRole('button', { name: 'Board' }).click();
    await expect.poll(() => order(page, column('to-read'))).toEqual([1, 2, 3, 4]);
    await drag(page, row(2), await pointIn(page, column('done'), 0.6));
    await expect.poll(() => order(page, column('done'))).toEqual([2]);
    await drag(page, row(4), await pointIn(page, row(2), 0.2));
    await expect.poll(() => order(page, column('done'))).toEqual([4, 2]);
    await drag(page, row(3), await pointIn(page, row(4), 0.8));
    await expect.poll(() => order(page, column('done'))).toEqual([4, 3, 2]);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => order(page, column('done'))).toEqual([4, 2]);
    await expect.poll(() => order(page, column('to-read'))).toEqual([1, 3]);
    const { x } = await pointIn(page, row(2), 1);
    await drag(page, row(1), { x, y: (await pointIn(page, row(2), 1)).y + 40 });
    await expect.poll(() => order(page, column('done'))).toEqual([4, 2, 1]);
    // As it was, for who comes next.
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.getByLabel('Show', { exact: true }).selectOption('all');
    for (const n of [4, 3, 2, 1]) {
      await page.locator(`${row(n)} select`).selectOption('to-read');
      await page.locator(`${row(n)} .title`).focus();
      await page.keyboard.press('Alt+Home');
      await expect.poll(async () => (await order(page))[0]).toBe(n);
    }
  });
}

test('several chosen papers go together; the line shows where', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  for (const n of [1, 2]) await page.locator(`${row(n)} input`).check();
  await dragByMouse(page, row(2), await pointIn(page, row(4), 0.9), 'drop-line');
  await expect.poll(() => order(page)).toEqual([3, 4, 1, 2]);
  await expect(page.locator('.notice')).toContainText('Moved 2 papers.');
});

test('by keyboard: one place, to the ends, and to the column beside; the focus stays', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await page.locator(`${row(1)} .title`).focus();
  await page.keyboard.press('Alt+End');
  await expect.poll(() => order(page)).toEqual([3, 4, 2, 1]);
  await page.keyboard.press('Alt+Home');
  await expect.poll(() => order(page)).toEqual([1, 3, 4, 2]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => order(page)).toEqual([3, 1, 4, 2]);
  await expect(page.locator(`${row(1)} .title`)).toBeFocused();
  await page.getByRole('button', { name: 'Board' }).click();
  await page.locator(`${row(1)} .title`).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => order(page, column('reading'))).toEqual([1]);
  await expect(page.locator(`${row(1)} .title`)).toBeFocused();
});

test('a press is no drag: a title opens, words in the notes can be chosen', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  // The board of the test before is remembered.
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.locator(`${row(3)} .title`).click();
  await expect(page.locator(`${row(3)} .details`)).toBeVisible();
  await page.locator(`${row(3)} .edit-notes`).click();
  await page.keyboard.type('some words to choose');
  const { x, y } = await pointIn(page, '.notes textarea', 0.15);
  await page.mouse.move(x - 200, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 6 });
  await expect(page.locator('.drop-line')).toHaveCount(0);
  await page.mouse.up();
  await expect.poll(() => order(page)).toEqual([3, 1, 4, 2]);
});
