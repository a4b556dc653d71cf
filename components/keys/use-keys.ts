import { useLayoutEffect, useRef } from 'react';
import type { Binding, Scope } from './binding.ts';
import { listen } from './listen.ts';
import { addLayer, layersChanged } from './registry.ts';

/** Declares what keys do in a view, as long as it is shown. `root`, which must stay the same function: the list that they belong to. */
export function useKeys(
  scope: Scope,
  bindings: readonly Binding[],
  root?: () => HTMLElement | null,
): void {
  const newest = useRef(bindings);
  useLayoutEffect(() => {
    newest.current = bindings;
    layersChanged();
  });
  useLayoutEffect(() => {
    listen();
    const remove = addLayer({ scope, root, bindings: () => newest.current });
    layersChanged();
    return remove;
  }, [scope, root]);
}
