import { defineContentScript } from 'wxt/utils/define-content-script';
import { baseSites } from '../../utils/sites/base-sites.ts';
import { registerSites } from '../../utils/overlay/registered.ts';

/** Where it runs is in utils/sites/matches.ts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => registerSites(baseSites),
});
