import type { Browser } from '../browser.ts';

/** Shows `library.html#route`: in a library tab that is there, else in a new one beside the sender's. */
export async function showLibrary(
  browser: Browser,
  route: string,
  beside?: { index?: number; windowId?: number },
): Promise<void> {
  const page = browser.runtime.getURL('library.html');
  const [there] = await browser.tabs.query({ url: `${page}*`, windowId: beside?.windowId });
  const url = `${page}#${route}`;
  if (there?.id !== undefined) {
    await browser.tabs.update(there.id, { active: true, url });
    return;
  }
  const index = beside?.index === undefined ? undefined : beside.index + 1;
  await browser.tabs.create({ url, index, windowId: beside?.windowId });
}
