import { useMemo } from 'react';
import {
  parseOptions,
  rememberedOf,
  withOptions,
  type ListOptions,
} from '../../../utils/view/list-options.ts';
import { useViewAddress } from './use-view-address.ts';

/** The filters and the order in the page's address, and a way to change some of them. */
export function useListOptions(): [ListOptions, (change: Partial<ListOptions>) => void] {
  const { address, go } = useViewAddress();
  const options = useMemo(() => parseOptions(address), [address]);
  const change = (some: Partial<ListOptions>): void => {
    const now = location.hash === '' ? '#today' : location.hash;
    const next = { ...parseOptions(now), ...some };
    go(withOptions(now, next), withOptions('', rememberedOf(next)));
  };
  return [options, change];
}
