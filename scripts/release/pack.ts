import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { THIRD_PARTY } from '../licenses/third-party.ts';
import { notesOf } from './changelog.ts';
import { sha256Sums } from './sums.ts';
import { makeZips } from './zips.ts';

/** `npm run pack`: in `.output/release/VERSION` what the stores and the release's page get: zips, their sums, notes, licences. */
const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const folder = join(root, '.output/release', version);

const zips = makeZips(root, version, folder);
const sums = sha256Sums(zips);
writeFileSync(join(folder, 'SHA256SUMS'), sums);
writeFileSync(
  join(folder, 'NOTES.md'),
  notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version),
);
copyFileSync(join(root, '.output/chrome-mv3', THIRD_PARTY), join(folder, 'LICENSES.txt'));
console.log(`${folder}\n${sums}`);
