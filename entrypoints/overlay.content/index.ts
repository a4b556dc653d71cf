import { defineContentScript } from 'wxt/utils/define-content-script';
import { arxivIdOfDoi, parseArxivId } from '../../utils/arxiv/id.ts';
import { arxivIdOfUrl } from '../../utils/arxiv/url.ts';
import { arxivPages } from '../../utils/sites/arxiv-pages.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { createActions } from '../../utils/overlay/actions.ts';
import { api } from '../../utils/overlay/api.ts';
import { startOverlay } from '../../components/overlay/overlay.ts';
import { plainDocument } from '../../components/overlay/plain-document.ts';
import { share } from '../../utils/overlay/shared.ts';
import { send } from '../../utils/overlay/messages/send.ts';
import { titleText } from '../../utils/sites/title-text.ts';
import { entriesAfter } from '../../utils/sorted-text.ts';
import { offeredGeneric, offeredSites, offeredTitles } from '../../utils/overlay/offered.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    share(arxivIdOfUrl, parseArxivId, arxivIdOfDoi, titleText, entriesAfter, send);
    const known = siteOf(new URL(location.href), [...offeredSites(), arxivPages([])]);
    const site = known ?? offeredGeneric();
    if (site === undefined) return;
    const actions = createActions(api().extension.inIncognitoContext === true);
    startOverlay({ doc: plainDocument(document), site, titles: offeredTitles(), actions, signal });
  },
});
