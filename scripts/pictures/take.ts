import { mkdir } from 'node:fs/promises';
import type { Driver } from '../../tests/support/drivers/driver.ts';
import { overflowing } from '../../tests/support/overflowing.ts';
import { heightOf, prepare, WIDTHS, type View } from './views.ts';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What is chosen in the options, which every page then follows. */
export async function choose({ open }: Driver, value: string): Promise<void> {
  const options = await open('options.html');
  const select = `select:has(option[value="${value}"])`;
  await options.waitFor(select);
  await options.select(select, value);
  await pause(300);
  await options.close();
}

/** One view at each width; gives what is wider than its place there. */
export async function take(
  driver: Driver,
  view: View,
  folder: string,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const cut: string[] = [];
  for (const width of view.widths ?? widths) {
    const page = await driver.open(view.path);
    await page.resize(width, heightOf(width));
    // The page hears of its width a moment later.
    await pause(200);
    await prepare(page, view).catch((error: unknown) => {
      cut.push(`${folder}/${view.name}-${width}: ${String(error).slice(0, 200)}`);
    });
    await pause(700);
    await page.screenshot(`${folder}/${view.name}-${width}.png`);
    for (const what of await page.evaluate(overflowing))
      cut.push(`${folder}/${view.name}-${width}: ${what}`);
    await page.close();
  }
  return cut;
}
