import type { Menus } from 'webextension-polyfill';
import type { Browser } from '../browser.ts';
import { t } from '../i18n/t.ts';
import type { SaveAnywhere } from './save-anywhere.ts';

type Tab = Parameters<SaveAnywhere>[1];

interface Menu {
  id: string;
  title: string;
  contexts: Menus.ContextType[];
  act: (info: Menus.OnClickData, tab: Tab) => Promise<unknown>;
}

export interface MenuActions {
  save: SaveAnywhere;
  /** Marks the papers on the page of a tab; nothing where the browser does not let us in. */
  markPage: (tab: Tab) => Promise<void>;
}

/** Every item of the browser's context menu, one line each. */
function menuTable({ save, markPage }: MenuActions): Menu[] {
  return [
    {
      id: 'save-link',
      title: t('menu.saveLink'),
      contexts: ['link'],
      act: ({ linkUrl, linkText }, tab) => save({ link: linkUrl ?? '', words: linkText }, tab),
    },
    {
      id: 'save-selection',
      title: t('menu.saveSelection'),
      contexts: ['selection'],
      act: ({ selectionText }, tab) => save({ selection: selectionText ?? '' }, tab),
    },
    {
      id: 'save-page',
      title: t('menu.save'),
      contexts: ['page'],
      act: (_info, tab) => save({}, tab),
    },
    {
      id: 'mark-page',
      title: t('page.mark'),
      contexts: ['page'],
      act: (_info, tab) => markPage(tab),
    },
  ];
}

/** The context menu. `listen` belongs into the worker's first turn, `install` into its installation. */
export function createMenus(browser: Pick<Browser, 'contextMenus'>, actions: MenuActions) {
  const menus = menuTable(actions);
  return {
    listen(): void {
      browser.contextMenus?.onClicked.addListener((info, tab) => {
        void menus.find(({ id }) => id === info.menuItemId)?.act(info, tab);
      });
    },
    async install(): Promise<void> {
      await browser.contextMenus?.removeAll();
      for (const { id, title, contexts } of menus)
        browser.contextMenus?.create({ id, title, contexts });
    },
  };
}
