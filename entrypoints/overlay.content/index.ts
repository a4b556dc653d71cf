import { defineContentScript } from 'wxt/utils/define-content-script';
import { baseSites } from '../../utils/sites/base-sites.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { createActions } from './actions.ts';
import { api } from './api.ts';
import { startOverlay } from './overlay.ts';
import { plainDocument } from './plain-document.ts';
import { broughtVenues, broughtAnywhere } from './venues.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const venues = broughtVenues();
    const known = siteOf(new URL(location.href), [...baseSites, ...(venues?.sites ?? [])]);
    const site = known ?? broughtAnywhere();
    if (site === undefined) return;
    const actions = createActions(api().extension.inIncognitoContext === true);
    startOverlay({ doc: plainDocument(document), site, venues, actions, signal: ctx.signal });
  },
});
