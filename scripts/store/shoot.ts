import type { Page } from '@playwright/test';
import type { Size } from './names.ts';

/** A picture of the window, or of its upper part, in the pixels of a store's picture. */
export async function shoot(
  page: Page,
  size: Size,
  part: { width: number; height: number } = size.view,
): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, ...part, scale: size.width / size.view.width };
  const { data } = await session.send('Page.captureScreenshot', { clip });
  await session.detach();
  return Buffer.from(data, 'base64');
}
