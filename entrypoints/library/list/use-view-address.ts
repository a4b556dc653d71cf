import { useLayoutEffect } from 'react';
import { useHash } from '../use-hash.ts';
import { rememberedIn, rememberOptions } from './remembered-options.ts';

const pathOf = (hash: string): string => hash.replace(/^#/, '').split('?')[0] || 'today';

/** The path of the view on show: who comes to it without choices, from itself, takes them back. */
let here: string | undefined;

/** A step back from choices in the same view. */
const isBack = (hash: string): boolean => !hash.includes('?') && pathOf(hash) === here;

function withRemembered(hash: string): string {
  if (hash.includes('?') || isBack(hash)) return hash;
  const kept = rememberedIn(hash);
  return kept === '' ? hash : `#${pathOf(hash)}?${kept}`;
}

/** Not a page of its own, to which "back" would lead. */
function replaceHash(hash: string): void {
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The view is on show at this address; gives how it is left. */
function settle(address: string): () => void {
  here = pathOf(address);
  return () => (here = undefined);
}

interface ViewAddress {
  address: string;
  /** The next address, and what of it is remembered. */
  go: (next: string, kept: string) => void;
  /** The same, as no step for "back". */
  replace: (next: string, kept: string) => void;
}

/** The address of a view with its choices, live; who comes from elsewhere and says none gets the last ones. */
export function useViewAddress(): ViewAddress {
  const hash = useHash();
  const address = withRemembered(hash);
  const takenBack = isBack(hash);
  useLayoutEffect(() => {
    if (address !== hash) replaceHash(address);
  }, [address, hash]);
  useLayoutEffect(() => {
    if (takenBack) rememberOptions(address, '');
  }, [address, takenBack]);
  useLayoutEffect(() => settle(address), [address]);
  return {
    address,
    go(next, kept) {
      rememberOptions(next, kept);
      location.hash = next;
    },
    replace(next, kept) {
      rememberOptions(next, kept);
      replaceHash(next);
    },
  };
}
