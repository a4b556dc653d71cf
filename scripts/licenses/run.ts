import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenseDocument } from './document.ts';
import { DOCUMENT, THIRD_PARTY } from './third-party.ts';

/** Writes docs/LICENSES.md from the build of Chromium, which has the same packages as that of Firefox. */
const build = join(import.meta.dirname, '../../.output/chrome-mv3');
writeFileSync(DOCUMENT, licenseDocument(readFileSync(join(build, THIRD_PARTY), 'utf8')));
