import { expect, it } from 'vitest';
import { ownWords } from '../../../../utils/queue/import/ids/own-words.ts';

it.each([
  ['arXiv:2301.00304 [cs.LG]', ['arXiv:2301.00304 [cs.LG]']],
  ['Preprint, arXiv:2301.00304, June 2023', ['Preprint', 'arXiv:2301.00304']],
  ['Full version at https://ex.org/a.pdf', ['Full version at https://ex.org/a.pdf']],
  ['Also available as hep-th/9901001', ['Also available as hep-th/9901001']],
  ['cite arxiv:2301.00304Comment: 10 pages', ['cite arxiv:2301.00304Comment: 10 pages']],
  ['To appear in InvConf. arXiv:2301.00304', ['arXiv:2301.00304']],
  ['Accepted at InvConf (arXiv:2301.00304)', ['arXiv:2301.00304']],
  ['Preprint,  arXiv:2301.00304 ', ['Preprint', 'arXiv:2301.00304']],
  ['Accepted (arXiv:2301.00304) by InvConf', ['arXiv:2301.00304']],
  ['Paper 10.1000/x(1)y; Theorem 5', ['Paper 10.1000/x(1)y']],
])('%s: its own', (note, own) => expect(ownWords(note)).toEqual(own));

it.each([
  'Extended version of arXiv:2301.00304',
  'Corrects arXiv:2301.00304',
  'See arXiv:2301.00304',
  'Builds on earlier work (arXiv:2301.00304)',
  'Erratum, doi:10.1000/erratum',
  'Data:https://doi.org/10.1000/data',
  'Slides:https://arxiv.org/abs/2301.00304',
  'supplement(https://doi.org/10.1000/supplement)',
])('%s: another paper’s', (note) => expect(ownWords(note)).toEqual([]));
