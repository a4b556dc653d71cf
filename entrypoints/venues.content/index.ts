import { defineContentScript } from 'wxt/utils/define-content-script';
import { venueSites } from '../../utils/sites/venue-sites.ts';
import { subjectOf } from '../../utils/titles/verdict-format.ts';
import { offerSites, offerTitles } from '../../utils/overlay/offered.ts';
import { createTitles } from '../../utils/overlay/titles.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerSites(venueSites);
    offerTitles({ createTitles, subjectOf });
  },
});
