import { expect, it } from 'vitest';
import { readComment } from '../../../../utils/queue/evidence/read-comment.ts';
import { readReference } from '../../../../utils/queue/evidence/read-reference.ts';
import { ALIKE_COMMENTS, ALIKE_REFERENCES, REAL_COMMENTS, REAL_REFERENCES } from './held-out.ts';

/** Not sure, or of another version: nothing is said of them, on purpose (docs/decisions/0072). */
const LEFT: readonly string[] = [
  'Accepted (with minor revisions) at TMLR',
  'Conditionally accepted to CHI 2025',
  'IEEE TPAMI 2024',
  'We are happy that the paper is accepted by RSS 2024',
  'The short version of this paper is accepted at CIKM 2024',
  'Extended version of the paper accepted to IJCAI 2024',
];

it('says nothing of what only looks like it; that it is a later version is true', () => {
  const comments = ALIKE_COMMENTS.filter(
    (text) => (readComment(text)?.says ?? 'version') !== 'version',
  );
  const references = ALIKE_REFERENCES.filter((text) => readReference(text) !== undefined);
  expect([...comments, ...references]).toEqual([]);
});

it('reads the real ones', () => {
  expect(REAL_COMMENTS.filter((text) => readComment(text) === undefined)).toEqual(LEFT);
  expect(REAL_REFERENCES.filter((text) => readReference(text) === undefined)).toEqual([]);
});
