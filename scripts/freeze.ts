import 'fake-indexeddb/auto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import './locales/in-english.ts';
import { writtenNow } from '../tests/support/freeze.ts';
import { ITEM_VERSION } from '../utils/queue/item/upgrade.ts';

/** `npm run freeze`: what this version writes, as `tests/fixtures/frozen/vN`, which every later version must read. */
const folder = `tests/fixtures/frozen/v${ITEM_VERSION}`;
if (existsSync(folder)) {
  console.error(`${folder} is there already, and what is frozen is not changed.`);
  process.exit(1);
}
mkdirSync(folder);
for (const [name, text] of Object.entries(await writtenNow())) {
  writeFileSync(`${folder}/${name}`, text);
  console.log(`${folder}/${name}`);
}
console.log(`
Now the field, and all that CONTRIBUTING names of it: until the item has version ${ITEM_VERSION + 1}, the tests ask for it.
npm run fix && npm exec -- vitest run tests/unit/queue`);
