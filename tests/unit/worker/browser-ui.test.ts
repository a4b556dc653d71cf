import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from '../../../utils/browser.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { t } from '../../../utils/i18n/t.ts';
import { createBrowserUi } from '../../../utils/worker/browser-ui.ts';
import { paperRow } from '../../support/paper.ts';
import { queueWorld } from '../../support/queue-world.ts';

type Listener = (...args: never[]) => void;

/** An event of the extension API that the test can fire. */
function event() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    fire: (...args: unknown[]) => listeners.forEach((listener) => listener(...(args as never[]))),
  };
}

function fakeBrowser() {
  const created: { id: string; contexts: string[] }[] = [];
  const badges: string[] = [];
  const opened: string[] = [];
  const parts = {
    contextMenus: {
      onClicked: event(),
      removeAll: () => Promise.resolve(created.splice(0)),
      create: (menu: { id: string; contexts: string[] }) => void created.push(menu),
    },
    commands: { onCommand: event() },
    omnibox: { onInputChanged: event(), onInputEntered: event() },
    action: {
      setBadgeText: ({ text }: { text: string }) => Promise.resolve(void badges.push(text)),
      setBadgeBackgroundColor: () => Promise.resolve(),
      setTitle: ({ title }: { title: string }) => Promise.resolve(void badges.push(title)),
    },
    tabs: {
      query: () => Promise.resolve([]),
      create: ({ url }: { url: string }) => Promise.resolve(void opened.push(url)),
    },
    runtime: { getURL: (path: string) => `ext://${path}` },
  };
  return { parts, browser: parts as unknown as Browser, created, badges, opened };
}

const PAGE = { id: 7, url: 'https://arxiv.org/abs/2608.00042', title: '[2608.00042] A Page' };

function setUp() {
  const fake = fakeBrowser();
  const world = queueWorld();
  const mark = vi.fn(() => Promise.resolve());
  const followUp = vi.fn(() => Promise.resolve());
  const { db, queue } = world;
  const browserUi = createBrowserUi({
    browser: fake.browser,
    db,
    queue,
    followUp,
    marker: { mark },
  });
  browserUi.listen();
  const menu = (menuItemId: string, info: object = {}, tab: object = PAGE): void =>
    fake.parts.contextMenus.onClicked.fire({ menuItemId, ...info }, tab);
  const keys = async () => (await db.queue.toArray()).map((item) => item.keys[0]);
  return { ...fake, browserUi, menu, db, mark, keys };
}

let all: ReturnType<typeof setUp>;

beforeEach(() => {
  all = setUp();
});

describe('the context menu', () => {
  it('has each item once, also when it is installed again', async () => {
    await all.browserUi.install();
    await all.browserUi.install();
    expect(all.created.map(({ id, contexts }) => [id, ...contexts])).toEqual([
      ['save-link', 'link'],
      ['save-selection', 'selection'],
      ['save-page', 'page'],
      ['mark-page', 'page'],
    ]);
  });

  it('saves a link, every paper of a selection, and the page', async () => {
    all.menu('save-link', { linkUrl: 'https://arxiv.org/pdf/2608.00001v3', linkText: 'A Link' });
    await expect.poll(all.keys).toEqual(['arxiv:2608.00001']);
    all.menu('save-selection', { selectionText: 'see 2608.00002\nand doi:10.1000/xyz' });
    await expect.poll(async () => (await all.keys()).length).toBe(3);
    all.menu('save-page');
    await expect.poll(async () => (await all.keys()).length).toBe(4);
    const page = await all.db.queue.where('keys').equals('arxiv:2608.00042').first();
    expect(page).toMatchObject({ title: 'A Page', source: { place: 'site', name: 'arXiv' } });
    expect(all.badges).toContain('✓');
  });

  it('says when nothing there is a paper, and writes nothing from private windows', async () => {
    all.menu('save-selection', { selectionText: 'words that nobody has as a title' });
    await expect.poll(() => all.badges).toContain('?');
    all.menu('save-page', {}, { ...PAGE, incognito: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await all.keys()).toEqual([]);
  });

  it('marks the papers of a page', () => {
    all.menu('mark-page');
    expect(all.mark).toHaveBeenCalledWith(PAGE.id, PAGE.url);
  });
});

it.each(['the menu', 'the shortcut'])('a refusal to mark is said: by %s', async (how) => {
  for (const tab of [PAGE, { id: 7 }]) {
    all.badges.splice(0);
    all.mark.mockRejectedValue(new Error('cannot be scripted'));
    if (how === 'the menu') all.menu('mark-page', {}, tab);
    else all.parts.commands.onCommand.fire('mark-page', tab);
    await expect.poll(() => all.badges).toEqual(['!', t('page.refused')]);
  }
});

it('the shortcuts save and mark the page', async () => {
  all.parts.commands.onCommand.fire('save-page', PAGE);
  await expect.poll(all.keys).toEqual(['arxiv:2608.00042']);
  all.parts.commands.onCommand.fire('mark-page', PAGE);
  expect(all.mark).toHaveBeenCalledTimes(1);
});

describe('the address bar', () => {
  it('suggests saved papers first, then the archive’s, as safe text', async () => {
    const known = paperRow('2608.00005', { title: 'Deep <Tides> & Moons' });
    await all.db.transaction('rw', [all.db.papers, ...termTables(all.db)], async () => {
      await all.db.papers.put(known);
      await indexPapers(all.db, [known]);
    });
    all.parts.commands.onCommand.fire('save-page', { ...PAGE, title: 'Tides at Home' });
    await expect.poll(async () => (await all.keys()).length).toBe(1);
    const suggest = vi.fn();
    all.parts.omnibox.onInputChanged.fire('tides', suggest);
    await expect.poll(() => suggest.mock.calls.length).toBe(1);
    const [found] = suggest.mock.calls[0] as [{ content: string; description: string }[]];
    expect(found.map(({ content }) => content)).toEqual(['arxiv:2608.00042', 'arxiv:2608.00005']);
    expect(found[1]?.description).toBe('Deep &#60;Tides&#62; &#38; Moons');
  });

  it('a control character in a title, which the browser refuses, does not silence the others', async () => {
    const bad = [
      paperRow('2608.00006', { title: 'Tides \u0007\u0000of Foam' }),
      paperRow('2608.00007', { title: 'Tides \ud800 Alone' }),
    ];
    await all.db.transaction('rw', [all.db.papers, ...termTables(all.db)], async () => {
      await all.db.papers.bulkPut(bad);
      await indexPapers(all.db, bad);
    });
    const suggest = vi.fn();
    all.parts.omnibox.onInputChanged.fire('tides', suggest);
    await expect.poll(() => suggest.mock.calls.length).toBe(1);
    const [found] = suggest.mock.calls[0] as [{ description: string }[]];
    expect(found.length).toBeGreaterThanOrEqual(2);
    // oxlint-disable-next-line no-control-regex
    for (const { description } of found) expect(description).not.toMatch(/[\u0000-\u0008\ud800]/u);
  });

  it('opens a chosen paper, or searches for the words', async () => {
    all.parts.omnibox.onInputEntered.fire('arxiv:2608.00005');
    all.parts.omnibox.onInputEntered.fire('deep tides');
    await expect
      .poll(() => all.opened)
      .toEqual([
        'ext://library.html#paper/arxiv:2608.00005',
        'ext://library.html#search/deep%20tides',
      ]);
  });
});
