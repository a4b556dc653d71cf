import { defineContentScript } from 'wxt/utils/define-content-script';
import { generic } from '../../utils/sites/generic.ts';
import { offerGeneric } from '../../utils/overlay/offered.ts';

/** The worker runs it before the overlay on a page that the reader wants marked (utils/worker/mark-page.ts). */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => offerGeneric(generic),
});
