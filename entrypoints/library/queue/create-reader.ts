import type { ReaderWorker } from '../../../utils/queue/import/worker/read-in-worker.ts';
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled worker its default export
import address from '../../../utils/queue/import/worker/main.ts?worker&url';

/** What of Trusted Types (w3.org/TR/trusted-types) is needed; browsers that lack it take the address as it is. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** The one policy that our pages' CSP names: it passes this address only. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('tidemark-reader', {
    createScriptURL(url) {
      if (url !== address) throw new TypeError('no script of ours');
      return url;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}

let script: string | undefined;

/** A worker that reads references. */
export function createReader(): ReaderWorker {
  script ??= trusted();
  return new Worker(script, { type: 'module', name: 'tidemark-reader' });
}
