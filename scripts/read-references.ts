import { readFileSync } from 'node:fs';
import './locales/in-english.ts';
import { t } from '../utils/i18n/t.ts';
import { decode } from '../utils/queue/import/decode.ts';
import { describeReferences } from '../utils/queue/import/describe.ts';
import { parseReferences } from '../utils/queue/import/parse.ts';

/** `npm run --silent read-references -- FILE`: what an import of the file would bring, as JSON, without a database. */
const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('npm run --silent read-references -- FILE');
  process.exit(2);
}
const { text, warnings } = decode(readFileSync(path));
try {
  const parsed = parseReferences(text);
  const described = describeReferences(
    { ...parsed, warnings: [...warnings, ...parsed.warnings] },
    t,
  );
  console.log(JSON.stringify(described, undefined, 2));
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'QueueError') throw error;
  const refused = [{ line: 1, reason: error.message }];
  console.log(JSON.stringify({ candidates: [], refused, warnings: [] }, undefined, 2));
}
