import { defineContentScript } from 'wxt/utils/define-content-script';
import { optionalSites } from '../../utils/sites/optional-sites.ts';
import { venueSites } from '../../utils/sites/venue-sites.ts';
import { createTitles } from '../overlay.content/titles.ts';
import { bringVenues } from '../overlay.content/venues.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => bringVenues({ sites: [...venueSites, ...optionalSites], createTitles }),
});
