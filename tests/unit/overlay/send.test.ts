import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../utils/overlay/messages/send.ts';

afterEach(() => vi.unstubAllGlobals());

describe('commands of a page that the browser makes ready in advance', () => {
  it('wait until the reader sees it', async () => {
    const page = Object.assign(new EventTarget(), { prerendering: true });
    const sendMessage = vi.fn(() => Promise.resolve({ ok: true, reply: {} }));
    vi.stubGlobal('document', page);
    vi.stubGlobal('chrome', { runtime: { sendMessage } });
    const sent = send('loadParts', {});
    await Promise.resolve();
    expect(sendMessage).not.toHaveBeenCalled();
    page.prerendering = false;
    page.dispatchEvent(new Event('prerenderingchange'));
    expect(await sent).toEqual({});
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});
