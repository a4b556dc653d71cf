import { describe, expect, it } from 'vitest';
import { TITLE_LINKS } from '../../../utils/settings.ts';
import { paperHref, titleHref } from '../../../utils/view/title-link.ts';

describe('where titles lead', () => {
  it.each([
    ['abstract', 'https://arxiv.org/abs/2608.00001'],
    ['pdf', 'https://arxiv.org/pdf/2608.00001'],
    ['html', 'https://arxiv.org/html/2608.00001'],
    ['alphaxiv', 'https://www.alphaxiv.org/abs/2608.00001'],
    ['feed', 'https://huggingface.co/papers/2608.00001'],
  ] as const)('a paper of the feed: %s', (choice, href) => {
    expect(paperHref('2608.00001', choice)).toBe(href);
  });

  it('to the abstract, where the choice has no page of the paper', () => {
    expect(paperHref('2311.99999', 'html')).toBe('https://arxiv.org/abs/2311.99999');
    expect(paperHref('2312.00001', 'html')).toBe('https://arxiv.org/html/2312.00001');
    const old = { keys: ['arxiv:cs/0112017'], featured: false } as const;
    for (const choice of ['abstract', 'html', 'alphaxiv', 'feed'] as const)
      expect(titleHref(old, choice)).toBe('https://arxiv.org/abs/cs/0112017');
    expect(titleHref(old, 'pdf')).toBe('https://arxiv.org/pdf/cs/0112017');
    const saved = { keys: ['arxiv:2608.00001'], featured: false } as const;
    expect(titleHref(saved, 'feed')).toBe('https://arxiv.org/abs/2608.00001');
  });

  it('of several keys the one on arXiv, whatever was saved', () => {
    const merged = { keys: ['doi:10.1/x', 'arxiv:2608.00001'], url: 'https://example.org/x' };
    expect(titleHref({ ...merged, featured: true } as never, 'pdf')).toBe(
      'https://arxiv.org/pdf/2608.00001',
    );
  });

  it.each([
    [['doi:10.1000/a b'.replace(' ', '')], '', 'https://doi.org/10.1000/ab'],
    [['openreview:Ab_c-1'], '', 'https://openreview.net/forum?id=Ab_c-1'],
    [['acl:2024.acl-long.1'], '', 'https://aclanthology.org/2024.acl-long.1'],
    [['url:https://example.org/paper'], '', 'https://example.org/paper'],
    [['doi:10.1/x'], 'https://journal.example/x', 'https://journal.example/x'],
    [['doi:10.1/x'], 'javascript:alert(1)', 'https://doi.org/10.1/x'],
    [['doi:10.1/x'], 'http://journal.example/x', 'https://doi.org/10.1/x'],
    [['url:javascript:alert(1)'], '', 'library.html#paper/url:javascript:alert(1)'],
    [['ref:0123456789abcdef'], '', 'library.html#paper/ref:0123456789abcdef'],
    [['arxiv:no-id'], '', 'https://arxiv.org/abs/no-id'],
    [[], '', 'library.html#queue'],
  ])('%j with the address %j: %s, whatever the choice', (keys, url, href) => {
    for (const choice of TITLE_LINKS)
      expect(titleHref({ keys, url, featured: false } as never, choice)).toBe(href);
  });
});
