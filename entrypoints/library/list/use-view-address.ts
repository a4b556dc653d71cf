import { useLayoutEffect } from 'react';
import { useHash } from '../use-hash.ts';
import { rememberOptions, withRemembered } from './remembered-options.ts';

/** Not a page of its own, to which "back" would lead. */
function replaceHash(hash: string): void {
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/**
 * The address of a view with its choices, live; one that says none gets those that were last made there.
 * `set` takes the next address, and what of it is remembered.
 */
export function useViewAddress(): { address: string; set: (next: string, kept: string) => void } {
  const hash = useHash();
  const address = withRemembered(hash);
  useLayoutEffect(() => {
    if (address !== hash) replaceHash(address);
  }, [address, hash]);
  return {
    address,
    set(next, kept) {
      rememberOptions(next, kept);
      replaceHash(next);
    },
  };
}
