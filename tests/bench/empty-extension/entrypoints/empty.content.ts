import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://*/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {},
});
