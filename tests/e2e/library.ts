import type { Page } from '@playwright/test';

/** Another route in the page at hand. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, hash));
}

/** The papers on show, in order. */
export async function keys(page: Page): Promise<(string | null)[]> {
  const rows = page.locator('main [data-papers] > [data-paper-key]');
  await rows.first().waitFor();
  return rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper-key')));
}
