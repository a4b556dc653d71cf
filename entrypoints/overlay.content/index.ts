import { defineContentScript } from 'wxt/utils/define-content-script';
import { arxivIdOfDoi, parseArxivId } from '../../utils/arxiv/id.ts';
import { arxivIdOfUrl } from '../../utils/arxiv/url.ts';
import { arxivPages } from '../../utils/sites/arxiv-pages.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { createActions } from './actions.ts';
import { api } from './api.ts';
import { startOverlay } from './overlay.ts';
import { plainDocument } from './plain-document.ts';
import { shareIds } from './shared-ids.ts';
import { broughtAnywhere, broughtSites, broughtTitles } from './brought.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    shareIds({ arxivIdOfUrl, parseArxivId, arxivIdOfDoi });
    const known = siteOf(new URL(location.href), [...broughtSites(), arxivPages([])]);
    const site = known ?? broughtAnywhere();
    if (site === undefined) return;
    const actions = createActions(api().extension.inIncognitoContext === true);
    startOverlay({ doc: plainDocument(document), site, titles: broughtTitles(), actions, signal });
  },
});
