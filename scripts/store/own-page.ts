import type { Page } from '@playwright/test';
import type { Launched } from '../../tests/support/launch.ts';
import type { Scheme, Size } from './names.ts';
import { shoot } from './shoot.ts';

/** A view of the library, made ready by `prepare`. */
export async function ownPage(
  { open }: Launched,
  hash: string,
  scheme: Scheme,
  size: Size,
  prepare: (page: Page) => Promise<void>,
): Promise<Buffer> {
  const page = await open(`library.html#${hash}`);
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize(size.view);
  await page.locator('main [data-paper-key]').first().waitFor();
  await prepare(page);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  const picture = await shoot(page, size);
  await page.close();
  return picture;
}
