import { expect, it } from 'vitest';
import { LISTS } from '../../../utils/near/lists.ts';

it.each([
  ['https://arxiv.org/list/cs.LG/new', true],
  ['https://www.arxiv.org/list/cs.LG/recent?skip=0', true],
  ['https://export.arxiv.org/catchup/cs.LG/2026-08-21', true],
  ['https://evilarxiv.org/list/x', false],
  ['https://evil-arxiv.org/list/x', false],
  ['https://arxiv.org.evil.com/list/x', false],
  ['https://evil.com/arxiv.org/list/x', false],
  ['http://arxiv.org/list/cs.LG/new', false],
  ['https://arxiv.org/abs/2608.00001', false],
  ['https://arxiv.org/listing', false],
])('%s: %s', (address, is) => {
  expect(LISTS.test(address)).toBe(is);
});
