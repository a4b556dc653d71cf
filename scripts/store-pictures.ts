import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeLocale } from './store/make-locale.ts';
import { KEPT, LOCALES } from './store/names.ts';

/**
 * `npm run store-pictures`: the pictures of the stores, anew, into `docs/store/pictures`. With locales named
 * (`-- ja ko`) theirs into `.output/store`, to be looked at.
 */
const asked = process.argv.slice(2);
const isWhole = asked.length === 0;
const folder = isWhole ? KEPT : '.output/store';

if (isWhole) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

for (const locale of isWhole ? LOCALES : asked)
  await makeLocale(locale, async (name, picture) => {
    await writeFile(join(folder, name), picture);
    console.log(`${name}: ${Math.ceil(picture.length / 1000)} kB`);
  });
