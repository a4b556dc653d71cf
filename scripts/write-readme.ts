import { readFileSync, writeFileSync } from 'node:fs';
import { withSiteTable } from '../tests/support/site-table.ts';

/** `npm run readme`: writes the table of sites into the README. */
writeFileSync('README.md', withSiteTable(readFileSync('README.md', 'utf8')));
