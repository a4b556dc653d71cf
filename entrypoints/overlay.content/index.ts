import { defineContentScript } from 'wxt/utils/define-content-script';
import { overlayMatches } from '../../utils/sites/matches.ts';
import { siteOf } from '../../utils/sites/registry.ts';
import { createActions } from './actions.ts';
import { api } from './api.ts';
import { startOverlay } from './overlay.ts';

export default defineContentScript({
  matches: overlayMatches(),
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const site = siteOf(new URL(location.href));
    if (site === undefined) return;
    const actions = createActions(api().extension.inIncognitoContext === true);
    startOverlay({ doc: document, site, actions, signal: ctx.signal });
  },
});
