import { expect, it } from 'vitest';
import { parseReferences } from '../../../../utils/queue/import/parse.ts';
import { candidateOf } from '../../../../utils/queue/import/reference.ts';

const LETTERS = 60_000;
/** Some seconds more than reading takes; the square of the letters would be tens of them. */
const LIMIT_MS = 4000;
const PIECES = [
  ' ',
  '[',
  'A ',
  'Ab, ',
  'and ',
  '{',
  '<i>',
  '&lt;',
  '$^',
  '\\&',
  ';',
  'arXiv:',
  '2301.',
];
const FORMS: Record<string, (text: string) => string> = {
  bibtex: (text) =>
    `@article{k, title={${text}}, author={${text}}, keywords={${text}}, url={${text}}}`,
  ris: (text) => `TY  - JOUR\nTI  - ${text}\nAU  - ${text}\nKW  - ${text}\nN1  - ${text}\nER  - \n`,
  json: (text) =>
    JSON.stringify([{ title: text, author: text, keyword: text, note: text, id: 'a' }]),
  nbib: (text) => `PMID- 1\nTI  - T\nFAU - ${text}\nAID - ${text}\n`,
  table: (text) => `title,authors,doi\n"${text}","${text}",10.1000/a\n`,
  list: (text) => `${text}\n2301.00001`,
};

it.each(Object.keys(FORMS))(
  '%s: no field costs the square of its length',
  (format) => {
    for (const piece of PIECES) {
      const text = piece.repeat(LETTERS / piece.length);
      const started = performance.now();
      parseReferences(FORMS[format]?.(text) ?? '').references.forEach(candidateOf);
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(LIMIT_MS);
    }
  },
  60_000,
);
