// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { makeHost, setFact } from '../../../../components/overlay/host.ts';

describe('a host of ours', () => {
  it('is never made in the page’s document, and stands in it after', () => {
    const { adoptNode } = Document.prototype;
    const from: (Document | null)[] = [];
    const adopt = vi.spyOn(Document.prototype, 'adoptNode').mockImplementation(function (
      this: Document,
      node,
    ) {
      from.push(node.ownerDocument);
      return adoptNode.call(this, node) as never;
    });
    const { host, root } = makeHost('tidemark-badge');
    adopt.mockRestore();
    expect(from).toHaveLength(1);
    expect(from).not.toContain(document);
    expect(host.ownerDocument).toBe(document);
    expect([host.shadowRoot, root.mode]).toEqual([null, 'closed']);
    document.body.append(host);
    expect(host.isConnected).toBe(true);
  });

  it('writes an attribute only where it says something new', async () => {
    const { host } = makeHost('tidemark-save');
    document.body.append(host);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => void records.push(...some));
    observer.observe(host, { attributes: true });
    for (const value of ['1', '1', '2', '2', undefined, undefined])
      setFact(host, 'data-rank', value);
    await vi.waitFor(() => expect(records.length).toBeGreaterThan(0));
    expect(records).toHaveLength(3);
    observer.disconnect();
  });
});
