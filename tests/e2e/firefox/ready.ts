import type { Driver } from '../../support/drivers/driver.ts';
import { expect } from '../both/fixture.ts';

/** Waits until the first two weeks are copied: at once where another spec waited for them before. */
export async function ready(driver: Driver): Promise<void> {
  const popup = await driver.open('popup.html');
  await popup.waitFor('[data-papers] [data-paper-key]');
  await driver.hurry(10);
  await expect.poll(() => popup.count('.status progress'), { timeout: 60_000 }).toBe(0);
  await popup.close();
}
