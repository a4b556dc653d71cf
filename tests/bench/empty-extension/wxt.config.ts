import { defineConfig } from 'wxt';

/** The least that a content script made with WXT costs: what Tidemark's overlay is measured beside. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: { name: 'empty', version: '1.0.0' },
});
