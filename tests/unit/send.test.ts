import { describe, expect, it, vi } from 'vitest';
import type { Browser } from '../../utils/browser.ts';
import { commands, type CommandName } from '../../utils/messages.ts';
import { isSentFromPrivate } from '../../utils/private-commands.ts';
import { isInPrivateWindow } from '../../utils/private-window.ts';
import { createSend } from '../../utils/send.ts';

const NAMES = Object.keys(commands) as CommandName[];

function setUp(isPrivate: boolean) {
  const sendMessage = vi.fn(() => Promise.resolve({ ok: true, reply: {} }));
  const browser = { runtime: { sendMessage } } as unknown as Browser;
  return { sendMessage, send: createSend(browser, () => Promise.resolve(isPrivate)) };
}

const sent = (send: ReturnType<typeof createSend>, name: CommandName): Promise<unknown> =>
  send(name, {} as never);

describe('commands of our pages', () => {
  it.each(NAMES)('%s is sent from a normal window', async (name) => {
    const { send, sendMessage } = setUp(false);
    await sent(send, name);
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it.each(NAMES.filter((name) => !isSentFromPrivate(name)))(
    '%s would write, and is not sent from a private one',
    async (name) => {
      const { send, sendMessage } = setUp(true);
      await expect(sent(send, name)).rejects.toThrow('In private windows Tidemark writes nothing.');
      expect(sendMessage).not.toHaveBeenCalled();
    },
  );

  it('what is sent from a private window only reads', () => {
    const reading = ['match', 'loadParts', 'watched', 'details', 'showToday', 'setBadgeText'];
    expect(NAMES.filter(isSentFromPrivate).sort()).toEqual(reading.sort());
  });
});

describe('a private window', () => {
  const browser = (page: boolean, window: boolean | undefined) =>
    ({
      extension: { inIncognitoContext: page },
      windows: {
        getCurrent: () =>
          window === undefined
            ? Promise.reject(new Error('no window'))
            : Promise.resolve({ incognito: window }),
      },
    }) as unknown as Browser;

  it.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
    [false, undefined, false],
    [true, undefined, true],
  ])('page %s, window %s: %s', async (page, window, wanted) => {
    expect(await isInPrivateWindow(browser(page, window))).toBe(wanted);
  });
});
