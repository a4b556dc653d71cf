import { describe, expect, it } from 'vitest';
import { cleanTags, newItem, oneLine } from '../../../../utils/queue/item/model.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import type { Snapshot } from '../../../../utils/queue/item/snapshot.ts';
import { paperRow } from '../../../support/paper.ts';

const AT = '2026-08-21T00:00:00.000Z';
const CONTEXT = { id: 'a', at: AT, rank: 'a0' };
const of = (keys: PaperKey[], snapshot?: Snapshot) => newItem(keys, snapshot, undefined, CONTEXT);

it('one line: no line breaks, no runs of blanks, none at its ends', () => {
  expect(oneLine(' A \n\t title  of\u00a0tides ')).toBe('A title of tides');
});

it('tags lose # and commas, and are there once, in the way they were written first', () => {
  expect(cleanTags(['#Sea', ' sea ', 'a,b', '', '#', 'two\nwords', 'x#y'])).toEqual([
    'Sea',
    'ab',
    'two words',
    'x#y',
  ]);
});

describe('a new item', () => {
  it('is to read, with what the page said', () => {
    const snapshot: Snapshot = {
      title: ' Tides  at Home ',
      authors: ['Mei  Zhao'],
      type: 'article-journal',
      venue: 'Nature',
      year: 2026,
      url: 'https://a.example/1',
      version: 2,
    };
    const source = { place: 'site', name: 'arXiv' } as const;
    expect(newItem(['doi:10.1/x'], snapshot, undefined, { ...CONTEXT, source })).toEqual({
      id: 'a',
      keys: ['doi:10.1/x'],
      title: 'Tides at Home',
      authors: ['Mei Zhao'],
      type: 'article-journal',
      venue: 'Nature',
      year: 2026,
      url: 'https://a.example/1',
      version: 2,
      state: 'to-read',
      rank: 'a0',
      tags: [],
      notes: '',
      evidence: [],
      savedAt: AT,
      source,
      changedAt: AT,
      changed: {},
    });
  });

  it('the archive knows title and authors better than a page', () => {
    const known = paperRow('2608.00001', { title: 'Tides', authors: [{ name: 'Mei Zhao' }] });
    const item = newItem(['arxiv:2608.00001'], { title: 'x', authors: ['y'] }, known, CONTEXT);
    expect(item).toMatchObject({ title: 'Tides', authors: ['Mei Zhao'] });
  });

  it('without a title is named by its key', () => {
    expect(of(['acl:P19-1001'])).toMatchObject({ title: 'acl:P19-1001', authors: [] });
    expect(of(['acl:P19-1001'], { title: '  ' }).title).toBe('acl:P19-1001');
  });

  it.each<[string, PaperKey[], string | undefined]>([
    ['https://a.example/1', ['arxiv:2608.00001'], 'https://a.example/1'],
    ['https://arxiv.org/abs/2608.00001', ['doi:10.1/x', 'arxiv:2608.00001'], undefined],
    ['https://arxiv.org/abs/2608.00001', ['arxiv:2608.00001'], 'http://a.example/1'],
    ['https://arxiv.org/abs/2608.00001', ['arxiv:2608.00001'], 'https://'],
    ['https://doi.org/10.1/x%20y', ['url:https://a.example/', 'doi:10.1/x y'], undefined],
    ['https://aclanthology.org/P19-1001', ['acl:P19-1001', 'url:https://a.example/'], undefined],
    ['https://openreview.net/forum?id=Ab_1', ['acl:P19-1001', 'openreview:Ab_1'], undefined],
    ['', ['url:https://'], undefined],
    ['', ['url:http://a.example/'], undefined],
  ])('its address is %j for %j from %j', (address, keys, url) => {
    expect(of(keys, { title: 'T', ...(url !== undefined && { url }) }).url).toBe(address);
  });
});
