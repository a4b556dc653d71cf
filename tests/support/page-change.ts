import type { PageChange } from '../../utils/sites/types.ts';

/** That the page's text changed at this node, or that these were put into it. */
export function changeAt(target: Node, ...added: Node[]): PageChange {
  return { target, addedNodes: added, removedNodes: [] } as unknown as PageChange;
}
