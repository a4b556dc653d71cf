import type { Page } from '@playwright/test';
import { overflowing } from '../overflowing.ts';
import { audit } from './audit.ts';
import { axe } from './axe.ts';
import type { Report } from './report.ts';
import { cutTexts, restless, spaceText } from './spacing.ts';

/** A page of ours as it is: axe, what axe does not ask, and contrast in the dark. */
export async function looked(report: Report, page: Page, name: string): Promise<void> {
  const found = await page.evaluate(audit, 'ours' as const);
  report.note('headings, targets, names, places in lists', name, found);
  report.note('axe', name, await axe(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  report.note('contrast, dark', name, await axe(page, ['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The same page zoomed, with text wide apart, and for a reader who asked that nothing moves. */
export async function narrow(report: Report, page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  const over = (): Promise<string[]> => page.evaluate(overflowing);
  await page.setViewportSize({ width: 640, height: 400 });
  report.note('200 % zoom', name, await over());
  await page.setViewportSize({ width: 320, height: 640 });
  report.note('reflow at 320 px (400 %)', name, await over());
  const cut = await page.evaluate(cutTexts);
  await page.evaluate(spaceText, true);
  const more = (await page.evaluate(cutTexts)).filter((one) => !cut.includes(one));
  report.note('text spacing at 320 px', name, [...(await over()), ...more]);
  await page.evaluate(spaceText, false);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  report.note('reduced motion', name, [...new Set(await page.evaluate(restless))]);
  await page.emulateMedia({ reducedMotion: null });
  if (before) await page.setViewportSize(before);
}
