/** Nodes that hold no paper. */
const NO_CONTENT: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', '#comment']);

const isOurs = (node: Node): boolean => node.nodeName.startsWith('TIDEMARK-');

function hasContent(node: Node): boolean {
  if (isOurs(node) || NO_CONTENT.has(node.nodeName)) return false;
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
