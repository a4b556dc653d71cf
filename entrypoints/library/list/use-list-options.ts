import { useMemo } from 'react';
import { parseOptions, withOptions, type ListOptions } from '../../../utils/view/list-options.ts';
import { useHash } from '../use-hash.ts';

/** The filters and the order in the page's address, and a way to change some of them. */
export function useListOptions(): [ListOptions, (change: Partial<ListOptions>) => void] {
  const hash = useHash();
  const options = useMemo(() => parseOptions(hash), [hash]);
  const change = (some: Partial<ListOptions>): void => {
    const now = location.hash;
    location.hash = withOptions(now === '' ? '#today' : now, { ...parseOptions(now), ...some });
  };
  return [options, change];
}
