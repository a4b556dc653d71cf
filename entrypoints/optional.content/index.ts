import { defineContentScript } from 'wxt/utils/define-content-script';
import { optionalSites } from '../../utils/sites/optional-sites.ts';
import { subjectOf } from '../../utils/titles/verdict-format.ts';
import { offerSites, offerTitles } from '../../utils/overlay/offered.ts';
import { createTitles } from '../../utils/overlay/titles.ts';

/** The worker registers it for the sites that the reader grants (utils/worker/site-grants.ts). */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerSites(optionalSites);
    offerTitles({ createTitles, subjectOf });
  },
});
