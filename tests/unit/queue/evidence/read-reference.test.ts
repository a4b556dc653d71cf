import { expect, it } from 'vitest';
import { readReference } from '../../../../utils/queue/evidence/read-reference.ts';

it.each([
  'Phys. Rev. D 98, 030001 (2018)',
  'Physica A (2025)',
  'Physical Review Letters, 2019',
  'Annual Review of Tides, 2020',
  'Scientific Data 5 (2018) 180001',
  'In 2025 USENIX Annual Technical Conference (pp. 1-17) 2025',
  'Studies in Computational Waves 12 pp. 3-40, 2011',
  'ICLR 2024',
  'PoS LATTICE2019 (2020) 123',
])('a reference: %s', (field) => {
  expect(readReference(field)).toEqual({ says: 'reference' });
});

it.each([
  ['Accepted by IEEE Transactions on Tides', 'accepted'],
  ['to appear in Commun. Math. Phys.', 'forthcoming'],
  ['Published in Nature', 'published'],
  ['This paper has been withdrawn', 'withdrawn'],
  ['Superseded by arXiv:2401.00001', 'superseded'],
])('a verb is what it is in a comment: %s', (field, says) => {
  expect(readReference(field)).toEqual({ says });
});

it.each([
  '',
  'n/a',
  'None',
  '-',
  'Preprint',
  'Unpublished.',
  'arXiv:2401.00001',
  'arXiv preprint, 2024',
  'Submitted to Phys. Rev. D (2019)',
  'Under review at Nature (2020)',
  'Not accepted, ICML 2021',
  'Accepted pending revisions, JCAP 2020',
  '22 pages, 10,000 images released in 2024',
  '14 pages, 3 figures',
  '2024',
])('no reference: %s', (field) => {
  expect(readReference(field)).toBeUndefined();
});
