import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../utils/queue/import/recognise.ts';

describe('a word that names a paper', () => {
  it.each([
    ['1706.03762', 'arxiv:1706.03762'],
    ['arXiv:1706.03762v5', 'arxiv:1706.03762'],
    [' - “1706.03762”. ', 'arxiv:1706.03762'],
    ['*1706.03762*', 'arxiv:1706.03762'],
    ['• [1706.03762]', 'arxiv:1706.03762'],
    ['>1706.03762', 'arxiv:1706.03762'],
    ['<(1706.03762)>', 'arxiv:1706.03762'],
    ["{'1706.03762'}", 'arxiv:1706.03762'],
    ['‘hep-th/9901001’', 'arxiv:hep-th/9901001'],
    ['openreview:Abc12', 'openreview:Abc12'],
    ['acl:P19-1001', 'acl:P19-1001'],
    ['10.1000/X', 'doi:10.1000/x'],
    ['doi:10.1000/x', 'doi:10.1000/x'],
    ['DOI 10.1000/x', 'doi:10.1000/x'],
    ['doi: 10.1000/x', 'doi:10.1000/x'],
    ['10.48550/arXiv.1706.03762', 'arxiv:1706.03762'],
    ['https://doi.org/10.48550/arXiv.1706.03762', 'arxiv:1706.03762'],
    ['https://openreview.net/forum?id=Abc-_12', 'openreview:Abc-_12'],
    ['https://openreview.net/pdf?id=Abc12', 'openreview:Abc12'],
    ['openreview.net/forum?id=Abc12&noteId=x', 'openreview:Abc12'],
    ['https://aclanthology.org/P19-1001', 'acl:P19-1001'],
    ['https://www.aclanthology.org/2023.acl-long.1/', 'acl:2023.acl-long.1'],
    ['https://aclanthology.org/2023.acl-long.1.pdf', 'acl:2023.acl-long.1'],
    ['https://aclanthology.org/2023.acl-long.1.bib', 'acl:2023.acl-long.1'],
    ['https://aclweb.org/anthology/P19-1001.pdf', 'acl:P19-1001'],
    ['https://www.aclweb.org/anthology/P19-1001/', 'acl:P19-1001'],
    ['https://x.example/url?q=https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['https://x.example/?url=http://doi.org/10.1000/x', 'doi:10.1000/x'],
    ['https://x.example/?a=1&u=https%3A%2F%2Farxiv.org%2Fabs%2F1706.03762', 'arxiv:1706.03762'],
    ['https://x.example/login?qurl=https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    [
      'https://web.archive.org/web/20200102030405/https://arxiv.org/abs/1706.03762',
      'arxiv:1706.03762',
    ],
    ['https://web.archive.org/web/2020id_/http://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['https://web.archive.org/web/2020/https://openreview.net/forum?id=Abc12', 'openreview:Abc12'],
  ])('%j is %s', (text, key) => expect(keyOfText(text)).toBe(key));

  it.each([
    ['https://x.example/a#b', 'https://x.example/a'],
    ['http://x.example/a', 'https://x.example/a'],
    ['HTTPS://x.example/a', 'https://x.example/a'],
    ['//x.example/a', 'https://x.example/a'],
    ['www.sea.org/tides', 'https://www.sea.org/tides'],
    ['SEA.NET/tides', 'https://sea.net/tides'],
    ['tides.sea-shore.co.uk/a', 'https://tides.sea-shore.co.uk/a'],
    ['sea.org:8080/a', 'https://sea.org:8080/a'],
    ['https://openreview.net/forum?id=Ab', 'https://openreview.net/forum?id=Ab'],
    ['https://openreview.net/forum?id=a.b.c', 'https://openreview.net/forum?id=a.b.c'],
    [
      `https://openreview.net/forum?id=${'x'.repeat(41)}`,
      `https://openreview.net/forum?id=${'x'.repeat(41)}`,
    ],
    ['https://notopenreview.net/forum?id=Abc12', 'https://notopenreview.net/forum?id=Abc12'],
    ['https://aclanthology.org/P19-1001/extra', 'https://aclanthology.org/P19-1001/extra'],
    ['https://aclanthology.org/events', 'https://aclanthology.org/events'],
    ['https://aclanthology.org/events/acl-2023', 'https://aclanthology.org/events/acl-2023'],
    ['https://x.example/P19-1001', 'https://x.example/P19-1001'],
    ['https://notaclweb.org/P19-1001', 'https://notaclweb.org/P19-1001'],
    ['https://aclweb.org.sea.example/P19-1001', 'https://aclweb.org.sea.example/P19-1001'],
    [
      'https://x.example/?q=arxiv.org/abs/1706.03762',
      'https://x.example/?q=arxiv.org/abs/1706.03762',
    ],
    ['https://x.example/?q=tides', 'https://x.example/?q=tides'],
    ['https://x.example/?q=https://', 'https://x.example/?q=https://'],
    ['https://x.example/?q=https://y.example/', 'https://x.example/?q=https://y.example/'],
    [
      'https://x.example/?other=https://arxiv.org/abs/1706.03762',
      'https://x.example/?other=https://arxiv.org/abs/1706.03762',
    ],
    [
      'https://x.example/web/tides/https://arxiv.org/abs/1706.03762',
      'https://x.example/web/tides/https://arxiv.org/abs/1706.03762',
    ],
  ])('%j is the address %s', (text, url) => expect(keyOfText(text)).toBe(`url:${url}`));

  it.each([
    '',
    'tides',
    'sea.org',
    'sea.org/',
    'sea.tides/a',
    'org/a',
    'see sea.org/a',
    'https://',
    'https://x y/a',
    `https://x.example/${'a'.repeat(1983)}`,
    'ftp://x.example/a',
    'mei@sea.example',
    'openreview:',
    'openreview:a b',
    'xopenreview:Abc12',
    'acl:',
    'doi 10.100/x',
    'tide:10.1000/x',
    '10.1000',
    'x10.1000/x',
  ])('%j names none', (text) => expect(keyOfText(text)).toBeUndefined());

  it('an address of two thousand letters is one', () => {
    const url = `https://x.example/${'a'.repeat(1982)}`;
    expect(url).toHaveLength(2000);
    expect(keyOfText(url)).toBe(`url:${url}`);
  });
});
