import { expect, it } from 'vitest';
import { keyOfUrl, mayNamePaper } from '../../../utils/sites/link-key.ts';

const ID = '2501.00001';

it.each([
  `https://arxiv.org/abs/${ID}`,
  `http://xxx.lanl.gov/abs/${ID}`,
  `https://alphaxiv.org/abs/${ID}`,
  `https://www.alphaxiv.org/overview/${ID}`,
  `https://ar5iv.org/abs/${ID}`,
  `https://ar5iv.labs.arxiv.org/html/${ID}`,
  `https://huggingface.co/papers/${ID}`,
  `https://hf.co/papers/${ID}`,
  `https://papers.cool/arxiv/${ID}`,
  `https://scirate.com/arxiv/${ID}`,
  `https://openreview.net/forum?id=a_B-1234567`,
  `https://aclanthology.org/2024.acl-long.12/`,
  `https://www.biorxiv.org/content/10.1101/2024.01.02.573943v1`,
  `https://doi.org/10.1000/182`,
])('an address that names a paper is looked at: %s', (address) => {
  expect(keyOfUrl(new URL(address))).toBeDefined();
  expect(mayNamePaper(address)).toBe(true);
});
