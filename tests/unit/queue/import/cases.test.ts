import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { t } from '../../../../utils/i18n/t.ts';
import { decode } from '../../../../utils/queue/import/decode.ts';
import { describeReferences } from '../../../../utils/queue/import/describe.ts';
import { parseReferences } from '../../../../utils/queue/import/parse.ts';
import { BIBTEX_IDS, PREPRINTS } from './cases/bibtex-ids.ts';
import { BIBTEX_SHAPES } from './cases/bibtex-shapes.ts';
import { BIBTEX_TEXT } from './cases/bibtex-text.ts';
import type { Case } from './cases/case.ts';
import { ENCODINGS } from './cases/encodings.ts';
import { JSON_SHAPES } from './cases/json.ts';
import { LISTS } from './cases/lists.ts';
import { TABLES } from './cases/tables.ts';
import { TAGGED } from './cases/tagged.ts';

const FORMS = resolve(import.meta.dirname, '../../../fixtures/references');
/** Inputs in the forms of real programs, one file a kind; the data are invented. */
const forms = readdirSync(FORMS).map((name): [string, Case[]] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(`${FORMS}/${name}`, 'utf8')) as Case[],
]);

const SHARED = resolve(import.meta.dirname, '../../../../../shared/cases/references.json');
const shared = existsSync(SHARED) ? (JSON.parse(readFileSync(SHARED, 'utf8')) as Case[]) : [];

/** What the door `read-references` prints of an input's bytes. */
function read({ text = '', base64 }: Case) {
  const bytes = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, 'base64');
  const decoded = decode(bytes);
  const parsed = parseReferences(decoded.text);
  const warnings = [...decoded.warnings, ...parsed.warnings];
  return describeReferences({ ...parsed, warnings }, t);
}

describe.each<[string, Case[]]>([
  ...forms,
  ['the cases that were reported', shared],
  ['ids in BibTeX', BIBTEX_IDS],
  ['preprint servers', PREPRINTS],
  ['LaTeX’s text', BIBTEX_TEXT],
  ['shapes of BibTeX', BIBTEX_SHAPES],
  ['tagged formats', TAGGED],
  ['JSON', JSON_SHAPES],
  ['encodings', ENCODINGS],
  ['lists', LISTS],
  ['tables and XML', TABLES],
])('%s', (_, cases) => {
  it.each(cases.map((one): [string, Case] => [one.kind, one]))('%s', (_kind, one) => {
    const { candidates, refused, warnings } = read(one);
    const [first] = candidates;
    const { keys, refused: refusals, warnings: said, candidates: count, ...rest } = one.expect;
    if (keys) expect(candidates.map((candidate) => candidate.keys)).toEqual(keys);
    if (refusals !== undefined) expect(refused, JSON.stringify(refused)).toHaveLength(refusals);
    if (said !== undefined) expect(warnings).toHaveLength(said);
    if (count !== undefined) expect(candidates).toHaveLength(count);
    expect(first ?? {}).toMatchObject(rest);
  });
});
