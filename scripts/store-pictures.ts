import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localeNames } from './locales/read-locale.ts';
import { makeLocale } from './store/make-locale.ts';
import { isKept, KEPT, MADE } from './store/names.ts';

/** `npm run store-pictures`: every picture of the stores into `.output/store`, and some of them into `docs/store/pictures`. */
const second = localeNames().includes('zh_CN') ? 'zh_CN' : 'de';
const asked = process.argv.slice(2);
const locales = asked.length > 0 ? asked : ['en', second];

for (const folder of [MADE, KEPT]) {
  if (asked.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

for (const locale of locales)
  await makeLocale(locale, async (name, picture, scheme) => {
    await writeFile(join(MADE, name), picture);
    if (isKept(locale, scheme)) await copyFile(join(MADE, name), join(KEPT, name));
    console.log(`${name}: ${Math.ceil(picture.length / 1000)} kB`);
  });
