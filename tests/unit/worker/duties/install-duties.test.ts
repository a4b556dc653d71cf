import { expect, it } from 'vitest';
import { pageScripts } from '../../../../utils/sites/matches.ts';
import { createInstallDuties } from '../../../../utils/worker/duties/install-duties.ts';
import { fakeBrowser } from '../../../support/fake-browser.ts';

it('an installation has its menus, its scripts in open tabs, and the optional sites', async () => {
  const { browser, of } = fakeBrowser({ 'tabs.query': () => [{ id: 1 }] });
  const did: string[] = [];
  const note = (name: string) => () => Promise.resolve(void did.push(name));
  const duties = createInstallDuties({
    browser,
    browserUi: { install: note('menus') },
    sites: { follow: note('sites') },
  });
  expect(duties.map(({ name }) => name)).toEqual(['menus', 'tabs', 'sites']);
  for (const { run } of duties) expect(await run()).toBeUndefined();
  expect(did).toEqual(['menus', 'sites']);
  expect(of('tabs.query').map(([query]) => (query as { url: string[] }).url)).toEqual(
    pageScripts().map(({ matches }) => matches),
  );
  expect(of('scripting.executeScript')).toHaveLength(pageScripts().length);
});
