import { defineContentScript } from 'wxt/utils/define-content-script';
import { baseSites } from '../../utils/sites/base-sites.ts';
import { offerSites } from '../../utils/overlay/offered.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => offerSites(baseSites),
});
