import type { Breakage } from './breakage.ts';

/** The worker, and what it publishes for pages. */
export const workerBreakages: readonly Breakage[] = [
  {
    what: 'a welcome page at each installation that the browser tells of',
    file: 'utils/worker/welcome.ts',
    from: 'if (old.seenVersion !== undefined) return old;',
    to: '',
    test: 'tests/unit/worker/welcome.test.ts',
  },
  {
    what: 'title shards of the first days kept for the end of the first run',
    file: 'utils/page-index/publisher.ts',
    from: 'some.length <= FEW_PAPERS',
    to: 'some.length < 0 * FEW_PAPERS',
    test: 'tests/unit/titles/store.test.ts',
  },
  {
    what: 'each round walks over all papers to see whether there are any',
    file: 'utils/page-index/is-empty.ts',
    from: 'table.limit(1).primaryKeys()',
    to: 'table.toCollection().primaryKeys()',
    test: 'tests/unit/worker/whole-tables.test.ts',
  },
  {
    what: 'the lines of a title kept when only its people changed',
    file: 'utils/titles/store.ts',
    from: 'a.title === b.title && names(a) === names(b)',
    to: 'a.title === b.title || names(a) === names(b)',
    test: 'tests/unit/feed/store-papers.test.ts',
  },
  {
    what: 'mark-page does nothing: no scripts run',
    file: 'utils/worker/mark-page.ts',
    from: '      await browser.scripting.executeScript({ target, files });',
    to: '      void target; void files;',
    test: 'tests/unit/worker/mark-page.test.ts',
  },
  {
    what: 'mark-page does nothing: the command is not passed on',
    file: 'utils/worker/handlers.ts',
    from: '      await deps.marker.mark(tabId, url);',
    to: '      void tabId; void url;',
    test: 'tests/unit/worker/handlers.test.ts',
  },
  {
    what: 'mark-page does nothing: menu and shortcut lead nowhere',
    file: 'utils/worker/browser-ui.ts',
    from: '      await deps.marker.mark(tabId, url);',
    to: '',
    test: 'tests/unit/worker/browser-ui.test.ts',
  },
  {
    what: 'no toolbar badge: none drawn',
    file: 'utils/worker/toolbar.ts',
    from: '    await browser.action.setBadgeText?.({ tabId, text });',
    to: '    void text;',
    test: 'tests/unit/worker/toolbar.test.ts',
  },
  {
    what: 'no toolbar badge: the command is not passed on',
    file: 'utils/worker/handlers.ts',
    from: 'if (tab?.id !== undefined) await deps.toolbar.show(tab.id, upvotes);',
    to: 'void tab; void upvotes;',
    test: 'tests/unit/worker/handlers.test.ts',
  },
  {
    what: 'a refusal to mark a page is not said',
    file: 'utils/worker/browser-ui.ts',
    from: 'await sayRefused(browser, tabId);',
    to: '',
    test: 'tests/unit/worker/browser-ui.test.ts',
  },
  {
    what: 'control characters reach the omnibox',
    file: 'utils/worker/omnibox.ts',
    from: "description: xmlText(saved ? t('omnibox.saved', { title }) : title),",
    to: "description: saved ? t('omnibox.saved', { title }) : title,",
    test: 'tests/unit/worker/browser-ui.test.ts',
  },
];
