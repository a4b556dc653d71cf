// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContentScriptContext } from '../../../utils/overlay/script-context.ts';

const shout = (name: string): void => void document.dispatchEvent(new Event(`tidemark:${name}`));

describe('the end of a content script', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('comes with a newer copy in the same world', () => {
    vi.stubGlobal('chrome', { runtime: { id: 'ours' } });
    const [first, other] = [
      new ContentScriptContext('overlay'),
      new ContentScriptContext('venues'),
    ];
    const second = new ContentScriptContext('overlay');
    expect([first, other, second].map(({ signal }) => signal.aborted)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is not brought by an event of the page, as long as its extension is there', () => {
    const runtime: { id?: string } = { id: 'ours' };
    vi.stubGlobal('chrome', { runtime });
    const { signal } = new ContentScriptContext('overlay');
    shout('overlay');
    expect(signal.aborted).toBe(false);
    delete runtime.id;
    shout('venues');
    expect(signal.aborted).toBe(false);
    shout('overlay');
    expect(signal.aborted).toBe(true);
  });
});
