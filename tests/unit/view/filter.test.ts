import { expect, it } from 'vitest';
import { matchesFilter, parseFilter } from '../../../utils/view/filter.ts';
import { paperRow } from '../../support/paper.ts';

const paper = paperRow('2608.00001', {
  title: '基于扩散模型的图像生成 with データ and Straße',
  authors: [{ name: 'Zoë Łuk' }],
  organization: { name: 'muenchen', fullname: 'Universität München' },
});

it.each([
  ['', true],
  ['扩散模型', true],
  ['图像扩散', true],
  ['视频扩散', false],
  ['でーた', true],
  ['STRASSE luk', true],
  ['zoë lük', true],
  ['org:munchen', true],
  ['org:"universität mün"', true],
  ['org:berlin', false],
  ['straße org:berlin', false],
])('%s: %s', (text, fits) => expect(matchesFilter(paper, parseFilter(text))).toBe(fits));
