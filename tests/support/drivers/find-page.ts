import type { Browser, Page } from 'puppeteer-core';

/** What a tab shows; Firefox swaps the process of one that goes to a page of ours, and then knows no address. */
const addressOf = (page: Page): Promise<string> =>
  page.evaluate(() => location.href).catch(() => page.url());

/** The tabs that show a page of ours of this name. */
export async function pagesOf(browser: Browser, name: string): Promise<Page[]> {
  const pages = await browser.pages();
  const addresses = await Promise.all(pages.map(addressOf));
  return pages.filter((_, n) => addresses[n]?.endsWith(`/${name}`));
}

/** The tab that shows it, once it is there. */
export async function pageOf(browser: Browser, name: string): Promise<Page> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [page] = await pagesOf(browser, name);
    if (page) return page;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no tab shows ${name}`);
}
