import { afterEach, describe, expect, it } from 'vitest';
import { barKey } from '../../../utils/bar-choices.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { SETTINGS_KEY } from '../../../utils/settings.ts';
import { createOverlayHandlers } from '../../../utils/worker/overlay-handlers.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { paperRow } from '../../support/paper.ts';

const db = openDb('overlay-handlers');
afterEach(() => db.delete({ disableAutoOpen: false }));

const now = (): Date => new Date('2026-08-21T10:00:00.000Z');
const PAGE = { url: 'https://arxiv.org/list/cs.LG/new', tab: { id: 7, index: 3, windowId: 2 } };

function setUp(stored: Record<string, unknown> = {}) {
  const fake = fakeBrowser({ 'storage.local.get': () => stored, 'tabs.query': () => [] });
  return { ...fake, handlers: createOverlayHandlers({ browser: fake.browser, db, now }) };
}

describe('what a page’s overlay asks of the worker', () => {
  it('its second bundle comes into the very frame that asks', async () => {
    const { handlers, of } = setUp();
    await handlers.loadParts({}, { ...PAGE, frameId: 4 });
    await handlers.loadParts({}, PAGE);
    await handlers.loadParts({}, { url: PAGE.url });
    expect(of('scripting.executeScript')).toEqual([
      [{ target: { tabId: 7, frameIds: [4] }, files: ['/overlay-parts.js'] }],
      [{ target: { tabId: 7, frameIds: [0] }, files: ['/overlay-parts.js'] }],
    ]);
  });

  it('what is stored of a paper', async () => {
    await db.papers.put(
      paperRow('2608.00001', {
        title: 'Tides',
        summary: 'x'.repeat(900),
        authors: Array.from({ length: 60 }, (_, n) => ({ name: `Author ${n}` })),
        organization: { name: 'lab', fullname: 'Harbour Lab' },
        githubRepo: 'http://github.com/mei/tides',
        projectPage: 'https://tides.example/',
        githubStars: 5,
        numComments: 2,
        withdrawn: true,
      }),
    );
    const { paper } = await setUp().handlers.details({ keys: [arxivKey('2608.00001')] }, PAGE);
    expect(paper).toMatchObject({
      title: 'Tides',
      organization: 'Harbour Lab',
      comments: 2,
      stars: 5,
    });
    expect(paper).toMatchObject({ project: 'https://tides.example/', withdrawn: true });
    expect([paper?.authors.length, paper?.summary.length]).toEqual([40, 700]);
    expect([paper?.code, paper?.summaryModel]).toEqual([undefined, undefined]);
  });

  it('a machine-made summary goes before the abstract, with who made it', async () => {
    const words = { summary: 'abstract', aiSummary: 'made' };
    await db.papers.bulkPut([
      paperRow('2608.00001', { ...words, aiSummaryModel: 'a-model' }),
      paperRow('2608.00002', words),
    ]);
    const { handlers } = setUp();
    const of = async (id: string) => (await handlers.details({ keys: [arxivKey(id)] }, PAGE)).paper;
    expect(await of('2608.00001')).toMatchObject({ summary: 'made', summaryModel: 'a-model' });
    expect(await of('2608.00002')).toMatchObject({ summary: 'made', summaryModel: '' });
  });

  it('a visit is of the sender’s host: what was not there at an earlier one', async () => {
    const { handlers } = setUp();
    const visit = (url: string) => handlers.visit({ keys: [arxivKey('2608.00001')] }, { url });
    expect(await visit('https://a.example/list')).toEqual({ fresh: [0] });
    expect(await db.siteVisits.toCollection().primaryKeys()).toEqual(['a.example']);
    expect(await db.met.toArray()).toMatchObject([{ site: 'a.example', key: 'arxiv:2608.00001' }]);
  });

  it('the bar’s choices are kept for the sender’s host', async () => {
    const { handlers, of } = setUp();
    const choices = { onlyFeatured: true, hideDone: false, sinceLastVisit: true, folded: false };
    expect(await handlers.chooseBar(choices, PAGE)).toEqual({});
    expect(of('storage.local.set')).toEqual([[{ [barKey('arxiv.org')]: choices }]]);
  });

  it('a site is paused beside those that are, once', async () => {
    const stored = { [SETTINGS_KEY]: { theme: 'dark', pausedHosts: ['a.example', 'arxiv.org'] } };
    const { handlers, of } = setUp(stored);
    await handlers.pauseSite({}, PAGE);
    await handlers.pauseSite({}, { url: 'https://b.example/x' });
    const hosts = of('storage.local.set').map(([set]) => (set as typeof stored)[SETTINGS_KEY]);
    expect(hosts.map(({ pausedHosts }) => pausedHosts)).toEqual([
      ['a.example', 'arxiv.org'],
      ['a.example', 'arxiv.org', 'b.example'],
    ]);
    expect(hosts[0]?.theme).toBe('dark');
  });

  it('today’s list and the papers of a page are shown in the library, beside the sender’s tab', async () => {
    const { handlers, of } = setUp();
    await handlers.showToday({}, PAGE);
    await handlers.showListed({ title: 'A list', ids: ['2608.00001', '2608.00002'] }, PAGE);
    const made = of('tabs.create').map(([tab]) => tab as { url: string; index: number });
    expect(made[0]).toEqual({ url: 'ext://ours/library.html#today', index: 4, windowId: 2 });
    expect(decodeURIComponent(made[1]?.url ?? '')).toMatch(/#listed.*A.list/);
    expect(made[1]?.url).toContain('2608.00002');
  });
});
