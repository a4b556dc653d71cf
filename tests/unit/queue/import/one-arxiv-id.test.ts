import { expect, it } from 'vitest';
import { candidateOf } from '../../../../utils/queue/import/reference.ts';

const keys = (more: object): readonly string[] | undefined =>
  candidateOf({ line: 1, title: 'Tides', authors: ['Mei Zhao'], ...more })?.keys;

it('a reference has one arXiv id: what a note or an address speaks of is another paper', () => {
  const url = 'https://arxiv.org/abs/hep-th/9901001v2';
  expect(keys({ arxivId: '2301.00001', url })).toEqual(['arxiv:2301.00001']);
  expect(keys({ arxivId: '2301.00001', doi: '10.1000/tides', url })).toEqual([
    'arxiv:2301.00001',
    'doi:10.1000/tides',
  ]);
  expect(keys({ doi: '10.48550/arXiv.2301.00001', url })).toEqual(['arxiv:2301.00001']);
});

it('and it is the only one that is named', () => {
  const url = 'https://arxiv.org/abs/2301.00001v3';
  expect(keys({ arxivId: 'arXiv:2301.00001v1', url })).toEqual(['arxiv:2301.00001']);
  expect(keys({ doi: '10.1000/tides', url })).toEqual(['doi:10.1000/tides', 'arxiv:2301.00001']);
});
