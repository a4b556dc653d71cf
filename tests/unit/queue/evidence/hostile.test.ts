import { expect, it } from 'vitest';
import { readComment } from '../../../../utils/queue/evidence/read-comment.ts';
import { readReference } from '../../../../utils/queue/evidence/read-reference.ts';

const BITS = [
  'A',
  'a ',
  ', ',
  '(',
  '{',
  '. ',
  '1',
  'ACM ',
  'the ',
  'in ',
  'and ',
  'accepted to ',
  'version of the paper ',
  'Phys. ',
  'NeurIPS 2023 workshop ',
];

it('reads the longest remark of any two bits, over and over, in no time that grows with a power', () => {
  for (const a of BITS)
    for (const b of BITS) {
      const text = (a + b).repeat(2000).slice(0, 2000);
      const start = performance.now();
      readComment(text);
      readReference(text);
      expect(performance.now() - start, `${a}${b}…`).toBeLessThan(500);
    }
});
