import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';

interface Preferences {
  profile?: { content_settings?: { exceptions?: Record<string, Record<string, object>> } };
}

/** The id that Chromium gives an extension of this folder. */
export function idOfFolder(path: string): string {
  const hex = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return hex.replaceAll(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}

/** What the browser stores when the reader answers "Allow on every visit" for a folder; its own question cannot be answered in a headless browser. */
export async function allowFolder(profile: string, extension: string, path: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8')) as Preferences;
  const settings = ((preferences.profile ??= {}).content_settings ??= {});
  const exceptions = (settings.exceptions ??= {});
  const origin = `chrome-extension://${extension}/,*`;
  const object = { path, 'display-name': basename(path), 'is-directory': true };
  const chosen = { 'chosen-objects': [{ ...object, readable: true, writable: true }] };
  exceptions['file_system_access_extended_permission'] = { [origin]: { setting: 1 } };
  exceptions['file_system_access_chooser_data'] = { [origin]: { setting: chosen } };
  await writeFile(file, JSON.stringify(preferences));
}

/**
 * The browser's question for a folder has been answered with this one: a page that asks gets the handle of a real folder, which
 * came into it by a drop, since that can be done in a headless browser. All after it is as in life.
 */
export async function answerPicker(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const dropped = new Promise<unknown>((resolve) => {
      addEventListener('dragover', (event) => event.preventDefault());
      addEventListener('drop', (event) => {
        event.preventDefault();
        const item = event.dataTransfer?.items[0] as
          | { getAsFileSystemHandle(): unknown }
          | undefined;
        resolve(item?.getAsFileSystemHandle());
      });
    });
    Object.assign(globalThis, { showDirectoryPicker: () => dropped });
  });
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 20, y: 20, data });
}
