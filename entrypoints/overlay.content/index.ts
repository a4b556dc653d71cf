import { defineContentScript } from 'wxt/utils/define-content-script';
import { arxivPages } from '../../utils/sites/arxiv-pages.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { createActions } from '../../utils/overlay/actions.ts';
import { api } from '../../utils/overlay/api.ts';
import { startOverlay } from '../../components/overlay/overlay.ts';
import { plainDocument } from '../../components/overlay/plain-document.ts';
import { shareOwn } from '../../utils/overlay/share-own.ts';
import { offeredGeneric, offeredSites, offeredTitles } from '../../utils/overlay/offered.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    shareOwn();
    const known = siteOf(new URL(location.href), [...offeredSites(), arxivPages([])]);
    const site = known ?? offeredGeneric();
    if (site === undefined) return;
    const actions = createActions(api().extension.inIncognitoContext === true);
    startOverlay({ doc: plainDocument(document), site, titles: offeredTitles(), actions, signal });
  },
});
