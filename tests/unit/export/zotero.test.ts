import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SwitchedOff } from '../../../utils/network/door.ts';
import { zoteroItem } from '../../../utils/export/zotero-item.ts';
import { createZotero, ZoteroError } from '../../../utils/export/zotero.ts';
import type { Work } from '../../../utils/export/work.ts';
import { startZotero } from '../../support/zotero-server.ts';

const WORK: Work = {
  title: 'On $x^2$ & <b>',
  authors: ['Mei Zhao', 'Laurens van der Maaten', 'Atlas Team'],
  year: 2026,
  month: 8,
  url: 'https://arxiv.org/abs/2608.19880',
  arxivId: '2608.19880',
  tags: ['to do'],
  notes: 'One <i>\n\nTwo\nthree',
};

it('a preprint, its authors, tags and notes as Zotero writes them', () => {
  expect(zoteroItem(WORK, 'zhao2026on')).toMatchObject({
    itemType: 'preprint',
    creators: [
      { creatorType: 'author', firstName: 'Mei', lastName: 'Zhao' },
      { creatorType: 'author', firstName: 'Laurens', lastName: 'van der Maaten' },
      { creatorType: 'author', lastName: 'Atlas Team', fieldMode: 1 },
    ],
    date: '2026-08',
    repository: 'arXiv',
    archiveID: 'arXiv:2608.19880',
    tags: ['to do'],
    notes: [{ note: '<p>One &#60;i&#62;</p><p>Two<br>three</p>' }],
  });
});

it('a venue makes it a paper of proceedings or of a journal', () => {
  expect(zoteroItem({ ...WORK, venue: 'NeurIPS 2026' }, 'k')).toMatchObject({
    itemType: 'conferencePaper',
    proceedingsTitle: 'NeurIPS 2026',
    extra: 'Citation Key: k\narXiv: 2608.19880',
  });
  const journal = zoteroItem({ ...WORK, venue: 'Transactions on Machine Learning Research' }, 'k');
  expect(journal).toMatchObject({ itemType: 'journalArticle' });
});

describe('the connector server', () => {
  let zotero: Awaited<ReturnType<typeof startZotero>>;
  let n = 0;
  const { save } = createZotero({
    ask: (url, init) => fetch(url.replace('23119', String(zotero.port)), init),
    newId: () => `session-${(n += 1)}`,
  });
  const works = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ key: `k${i}`, work: WORK }));

  beforeAll(async () => {
    zotero = await startZotero(23_991);
  });
  afterAll(() => zotero.stop());

  it('takes many, some at a time, each in a session of its own', async () => {
    expect(await save(works(120))).toBe(120);
    expect(zotero.taken.map(({ items }) => items.length)).toEqual([50, 50, 20]);
    expect(new Set(zotero.taken.map(({ sessionID }) => sessionID)).size).toBe(3);
  });

  it.each([
    ['read-only', 'read-only'],
    ['session-exists', 'busy'],
    ['outdated', 'refused'],
    ['broken', 'failed'],
  ] as const)('when %s, the trouble is named', async (mood, trouble) => {
    zotero.be(mood);
    await expect(save(works(1))).rejects.toMatchObject({ name: 'ZoteroError', trouble, saved: 0 });
    zotero.be('well');
  });

  it('says when the reader has switched it off', async () => {
    const off = createZotero({
      ask: () => Promise.reject(new SwitchedOff('127.0.0.1:23119')),
      newId: () => 'x',
    });
    await expect(off.save(works(1))).rejects.toMatchObject({ trouble: 'off', saved: 0 });
  });

  it('says when it is not running', async () => {
    const gone = createZotero({
      ask: (_, init) => fetch('http://127.0.0.1:9', init),
      newId: () => 'x',
    });
    await expect(gone.save(works(1))).rejects.toBeInstanceOf(ZoteroError);
    await expect(gone.save(works(1))).rejects.toMatchObject({ trouble: 'absent' });
  });
});
