import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localeNames } from './locales/read-locale.ts';
import { makeLocale } from './store/make-locale.ts';
import { isKept, KEPT, MADE } from './store/names.ts';

/**
 * `npm run store-pictures`: every picture of the stores into `.output/store`, and some of them into
 * `docs/store/pictures`. With locales named (`-- ja ko`) theirs into `.output/store`, to be looked at.
 */
const second = localeNames().includes('zh_CN') ? 'zh_CN' : 'de';
const asked = process.argv.slice(2);
const isWhole = asked.length === 0;

if (isWhole) for (const folder of [MADE, KEPT]) await rm(folder, { recursive: true, force: true });
for (const folder of [MADE, KEPT]) await mkdir(folder, { recursive: true });

for (const locale of isWhole ? ['en', second] : asked)
  await makeLocale(locale, async (name, picture) => {
    await writeFile(join(MADE, name), picture);
    if (isWhole && isKept(locale, name)) await copyFile(join(MADE, name), join(KEPT, name));
    console.log(`${name}: ${Math.ceil(picture.length / 1000)} kB`);
  });
