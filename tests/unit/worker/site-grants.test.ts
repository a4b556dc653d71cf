import { describe, expect, it } from 'vitest';
import { originsOf } from '../../../utils/sites/matches.ts';
import { optionalSites } from '../../../utils/sites/optional-sites.ts';
import { REVOKED_KEY } from '../../../utils/sites/revoked.ts';
import { createSiteGrants } from '../../../utils/worker/site-grants.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const [FIRST, SECOND, ...REST] = optionalSites;
if (FIRST === undefined || SECOND === undefined) throw new Error('there are optional sites');
const granting = (...granted: string[]) => ({
  'permissions.contains': ({ origins }: { origins: string[] }) =>
    origins.every((origin) => granted.includes(origin)),
});
const address = (pattern = ''): URL => new URL(pattern.replace('*.', 'www.').replaceAll('*', 'x'));

describe('optional sites', () => {
  it('the browser runs our scripts on those that are granted, the others are named as taken back', async () => {
    const { browser, of } = fakeBrowser({
      ...granting(...originsOf(FIRST)),
      'scripting.getRegisteredContentScripts': () => [{ id: 'site:old' }],
    });
    await createSiteGrants(browser).follow();
    expect(of('scripting.unregisterContentScripts')).toEqual([[{ ids: ['site:old'] }]]);
    expect(of('scripting.registerContentScripts')).toMatchObject([
      [
        [
          {
            id: `site:${FIRST.name}`,
            matches: FIRST.matches,
            runAt: 'document_start',
            persistAcrossSessions: true,
          },
        ],
      ],
    ]);
    const revoked = [SECOND, ...REST].map(({ name }) => name);
    expect(of('storage.local.set')).toEqual([[{ [REVOKED_KEY]: revoked }]]);
  });

  it('where none was registered, none is taken away', async () => {
    const { browser, of } = fakeBrowser({
      ...granting(),
      'scripting.getRegisteredContentScripts': () => [],
    });
    await createSiteGrants(browser).follow();
    expect(of('scripting.unregisterContentScripts')).toEqual([]);
    expect(of('scripting.registerContentScripts')).toEqual([[[]]]);
  });

  it('one that was just granted is marked in open tabs, no other', async () => {
    const { browser, of } = fakeBrowser({
      ...granting(...originsOf(FIRST), ...originsOf(SECOND)),
      'scripting.getRegisteredContentScripts': () => [],
      'tabs.query': () => [],
    });
    const grants = createSiteGrants(browser);
    await grants.added(originsOf(SECOND));
    await grants.added();
    expect(of('tabs.query')).toEqual([[{ url: SECOND.matches, discarded: false }]]);
  });

  it('two at once go one after the other, also when the first fails', async () => {
    let registered = 0;
    let most = 0;
    const { browser } = fakeBrowser({
      ...granting(),
      'scripting.getRegisteredContentScripts': async () => {
        most = Math.max(most, (registered += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        registered -= 1;
        if (most === 1 && registered === 0) throw new Error('busy');
        return [];
      },
    });
    const grants = createSiteGrants(browser);
    const [first, second] = await Promise.allSettled([grants.follow(), grants.follow()]);
    expect([first.status, second.status, most]).toEqual(['rejected', 'rejected', 1]);
  });

  it('covers pages of a granted site', async () => {
    const { browser } = fakeBrowser(granting(...originsOf(FIRST)));
    const grants = createSiteGrants(browser);
    expect(await grants.covers(address(FIRST.matches[0]))).toBe(true);
    expect(await grants.covers(address(SECOND.matches[0]))).toBe(false);
    expect(await grants.covers(new URL('https://nobody.example/'))).toBe(false);
  });
});
