import { expect, it } from 'vitest';
import { nameOfHost, sourceOfAddress } from '../../../../utils/queue/item/source.ts';

it.each([
  ['arxiv.org', 'arXiv'],
  ['www.arxiv.org', 'arXiv'],
  ['openreview.net', 'OpenReview'],
  ['aclanthology.org', 'ACL Anthology'],
  ['huggingface.co', 'Hugging Face Papers'],
  ['www.alphaxiv.org', 'alphaXiv'],
  ['scholar.google.com', 'Google Scholar'],
  ['www.journal.example', 'journal.example'],
  ['a.www.example', 'a.www.example'],
  ['wwwx.example', 'wwwx.example'],
])('%s is called %s', (host, name) => {
  expect(nameOfHost(host)).toBe(name);
});

it.each([
  ['https://arxiv.org/abs/2608.00001', { place: 'site', name: 'arXiv' }],
  ['http://journal.example/', { place: 'site', name: 'journal.example' }],
  ['chrome-extension://abc/popup.html', { place: 'today' }],
  ['moz-extension://abc/sidepanel.html', { place: 'today' }],
  ['chrome-extension://abc/library.html#paper/x', { place: 'library' }],
  ['chrome-extension://abc/x/popup.html', { place: 'library' }],
  ['chrome-extension://abc/popup.html.old', { place: 'library' }],
  ['chrome-extension://abc/popupxhtml', { place: 'library' }],
  ['ftp://a.example/', undefined],
  ['file:///popup.html', undefined],
  ['xhttps://a.example/', undefined],
  ['no address', undefined],
])('the address %s stands for %j', (address, source) => {
  expect(sourceOfAddress(address)).toEqual(source);
});
