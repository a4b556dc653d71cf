import { expect, it } from 'vitest';
import { keyOfText } from '../../../../utils/queue/import/recognise.ts';

it.each([
  ['https://example.org/arxiv/2301.00304', 'arxiv:2301.00304'],
  ['https://example.org/arxiv/2301.00304v12', 'arxiv:2301.00304'],
  ['https://example.org/arxiv/2301.00304v2.pdf', 'arxiv:2301.00304'],
  ['https://example.org/arxiv/2301.00304/', 'arxiv:2301.00304'],
  ['https://example.org/arxiv:hep-th/9901001v3', 'arxiv:hep-th/9901001'],
  ['https://example.org/arxiv/math.GT/0309136', 'arxiv:math/0309136'],
  ['https://example.org/search?q=arXiv:2301.00304&n=10', 'arxiv:2301.00304'],
  ['https://example.org/arxiv/2301.00304?page=2', 'arxiv:2301.00304'],
])('%s names an arXiv paper', (text, key) => {
  expect(keyOfText(text)).toBe(key);
});

it.each([
  'https://example.org/arxiv/2301.00304vx',
  'https://example.org/arxiv/2301.00304/extra',
  'https://example.org/arxiv/2301.003',
  'https://example.org/arxiv/hep-th/99',
  'https://example.org/arxiv/hep-th/letters',
  'https://example.org/arxiv/math.G/0309136',
  'https://example.org/arxiv/math.1234/0309136',
  'https://example.org/arxiv/1234/0309136',
  'https://example.org/noarxiv2301.00304',
])('%s is an address and no more', (text) => {
  expect(keyOfText(text)).toBe(`url:${text}`);
});
