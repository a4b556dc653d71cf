import type { Browser } from '../../browser.ts';
import { pageScripts } from '../../sites/matches.ts';
import { injectScripts } from '../inject.ts';
import type { Duty } from './duty.ts';

interface InstallDependencies {
  browser: Browser;
  browserUi: { install: () => Promise<void> };
  sites: { follow: () => Promise<unknown> };
}

/** What belongs to an installation or an update; a part that fails then is owed, and done in a later round. */
export function createInstallDuties({ browser, browserUi, sites }: InstallDependencies): Duty[] {
  return [
    {
      name: 'menus',
      run: async () => {
        await browserUi.install();
        return undefined;
      },
    },
    {
      name: 'tabs',
      run: async () => {
        await Promise.all(pageScripts().map((scripts) => injectScripts(browser, scripts)));
        return undefined;
      },
    },
    {
      name: 'sites',
      run: async () => {
        await sites.follow();
        return undefined;
      },
    },
  ];
}
