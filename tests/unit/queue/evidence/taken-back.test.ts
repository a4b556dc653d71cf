import { expect, it } from 'vitest';
import { isNeutral } from '../../../../utils/queue/evidence/before.ts';
import { readReference } from '../../../../utils/queue/evidence/read-reference.ts';
import { isSuperseded, isWithdrawal } from '../../../../utils/queue/evidence/taken-back.ts';

it.each([
  'withdrawn',
  'This paper has been withdrawn by the authors',
  'withdrawn from arXiv',
  'withdrawn from the arXiv',
  'withdrawn at the request of the authors',
  'withdrawn at author request',
  'retracted due to a typo',
  'withdrawn: Lemma 2 is not true',
  'withdrawn, since it was never true',
])('takes the paper back: %s', (words) => expect(isWithdrawal(words)).toBe(true));

it.each([
  'withdrawn from ICLR 2024',
  'withdrawn at ICLR 2024',
  'withdrawn from the conference',
  'withdrawn by mistake',
  'this paper was withdrawn by mistake',
  'withdrawn mistakenly',
  'withdrawn erroneously',
  'withdrawn in error',
  'withdrawn and restored',
  'withdrawn and reinstated',
  'withdrawn no longer',
  'withdrawn never',
  'withdrawn and then unwithdrawn',
  'withdrawn and un-withdrawn',
  'withdrawn as it withdrew from ICLR',
  'not withdrawn',
])('does not: %s', (words) => expect(isWithdrawal(words)).toBe(false));

it('is superseded by a newer one, unless it is not so', () => {
  expect(isSuperseded('superseded by arXiv:2401.00001')).toBe(true);
  expect(isSuperseded('replaced by a newer version')).toBe(true);
  expect(isSuperseded('superseded by nothing, not yet')).toBe(false);
  expect(isSuperseded('superseded by mistake')).toBe(false);
});

it.each([
  'CoRR abs/2401.00001 (2024)',
  'ArXiv e-prints (2024)',
  'PsyArXiv (2024)',
  'bioRxiv 2024.01.02.123456',
  'CERN-TH-2024-12',
  'FERMILAB-PUB-19-123',
  'LIP-A-B-C-2020-1',
])('names no journal: %s', (field) => expect(readReference(field)).toBeUndefined());

it.each(['our CERN-TH-2024-12 Letters', 'CERN-TH-2024-12 Letters', 'CERN-2024-12 Letters'])(
  'names one all the same: %s',
  (field) => expect(readReference(field)).toEqual({ says: 'reference' }),
);

it.each(['pagesx', 'xv2', 'unlatex', 'inx', 'v'])(
  'says more than how the paper is made up: %s',
  (part) => expect(isNeutral(part, false)).toBe(false),
);
