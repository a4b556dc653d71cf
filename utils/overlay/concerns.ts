/** Nodes that hold no paper, marks of ours among them. In XHTML names are in lower case. */
const NO_CONTENT = /^(?:script|style|link|meta|#comment|tidemark-.*)$/i;

function hasContent(node: Node): boolean {
  if (NO_CONTENT.test(node.nodeName)) return false;
  return node.nodeType !== 3 || (node.nodeValue ?? '').trim() !== '';
}

/**
 * Whether these mutations are a reason to look at the page again: `'fight'` when a mark that should stand
 * was taken away, `'change'` when the page's content changed, else undefined.
 */
export function concern(
  records: readonly MutationRecord[],
  isStanding: (node: Node) => boolean,
): 'fight' | 'change' | undefined {
  let changed = false;
  for (const { type, addedNodes, removedNodes } of records) {
    changed ||= type !== 'childList';
    for (const node of removedNodes) {
      if (!node.isConnected && isStanding(node)) return 'fight';
      changed ||= hasContent(node);
    }
    for (const node of addedNodes) changed ||= hasContent(node);
  }
  return changed ? 'change' : undefined;
}
