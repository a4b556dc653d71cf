import type { Page } from '@playwright/test';
import type { CommandName } from '../../utils/messages.ts';

/** Sends a command from one of our own pages, as the library would. */
export function sendOurs(page: Page, tidemark: CommandName, data: object): Promise<unknown> {
  return page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(what: object): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { tidemark, data },
  );
}
