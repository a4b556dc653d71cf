import type { Browser } from '../browser.ts';
import { t } from '../i18n/t.ts';

const WARNING = '#8a4b00';

/**
 * Says on the toolbar icon of a tab that the browser does not let us into its page: a mark, and the words when
 * the pointer is over it. Menu and shortcut have no other place of ours; it goes when the tab goes on.
 */
export async function sayRefused(browser: Browser, tabId: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor?.({ tabId, color: WARNING });
  await browser.action.setBadgeText?.({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: t('page.refused') });
}
