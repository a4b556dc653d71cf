import type { Page } from '@playwright/test';
import { audit } from './audit.ts';
import { axe } from './axe.ts';
import type { Report } from './report.ts';

/** A page of ours as it is: axe, what axe does not ask, and contrast in the dark. */
export async function looked(report: Report, page: Page, name: string): Promise<void> {
  const found = await page.evaluate(audit, 'ours' as const);
  report.note('headings, targets, names, places in lists', name, found);
  report.note('axe', name, await axe(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  report.note('contrast, dark', name, await axe(page, ['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
}
