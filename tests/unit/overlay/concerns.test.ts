import { describe, expect, it } from 'vitest';
import { concern } from '../../../utils/overlay/concerns.ts';

const node = (nodeName: string): Node =>
  ({ nodeName, nodeType: 1, isConnected: false }) as unknown as Node;

function added(...names: string[]): MutationRecord[] {
  const addedNodes = names.map(node);
  return [{ type: 'childList', addedNodes, removedNodes: [] } as unknown as MutationRecord];
}

describe('what is a reason to look at the page again', () => {
  it.each([
    ['HTML', 'TIDEMARK-BADGE', 'SCRIPT', 'DIV'],
    ['XHTML, where names are in lower case', 'tidemark-badge', 'script', 'div'],
  ])('%s: content is, marks of ours and scripts are not', (_, ours, script, content) => {
    expect(concern(added(ours, script, '#comment'), () => false)).toBeUndefined();
    expect(concern(added(content), () => false)).toBe('change');
  });
});
