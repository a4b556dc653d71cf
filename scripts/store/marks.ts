import type { Page } from '@playwright/test';
import type { Launched } from '../../tests/support/launch.ts';
import { LISTING, serveListing } from './listing.ts';
import type { Scheme, Size } from './names.ts';
import { shoot } from './shoot.ts';

async function openCard(page: Page): Promise<void> {
  const badge = page.locator('tidemark-badge').first();
  const box = await badge.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 9);
  await page.locator('tidemark-card').waitFor({ state: 'attached' });
}

/** Marks on a list of arXiv, with the card of the first one, or without. */
export async function marks(
  { context }: Launched,
  now: Date,
  scheme: Scheme,
  size: Size,
  withCard = true,
): Promise<Buffer> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize(size.view);
  await serveListing(page, now, scheme === 'dark');
  await page.goto(LISTING);
  await page.locator('tidemark-badge').nth(3).waitFor();
  await page.locator('tidemark-bar').waitFor({ state: 'attached' });
  if (withCard) await openCard(page);
  // What comes last, card and bar, is drawn in closed roots.
  await page.waitForTimeout(1000);
  const picture = await shoot(page, size);
  await page.close();
  return picture;
}
