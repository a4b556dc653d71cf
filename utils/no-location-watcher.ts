/**
 * Stands for WXT's watcher of addresses in the content scripts' bundles (wxt.config.ts): the overlay watches
 * them itself (entrypoints/overlay.content/watch.ts), and WXT's would be 4 % of its bytes.
 */
export const createLocationWatcher = (): { run(): void } => ({ run() {} });
