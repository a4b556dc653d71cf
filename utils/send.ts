import { coded, worded } from './i18n/coded.ts';
import type { Browser } from './browser.ts';
import type { Answer, CommandData, CommandName, Replies } from './messages.ts';
import { isSentFromPrivate, PRIVATE_REFUSED } from './private-commands.ts';

export type Send = <N extends CommandName>(name: N, data: CommandData<N>) => Promise<Replies[N]>;

/**
 * Sends a command from one of our pages. Throws an `Error` whose message is for the user. The worker cannot
 * tell that a popup is above a private window, so what would write is held back here.
 */
export function createSend(
  browser: Pick<Browser, 'runtime'>,
  isPrivate: () => Promise<boolean>,
): Send {
  return async (name, data) => {
    if (!isSentFromPrivate(name) && (await isPrivate())) throw new Error(worded(PRIVATE_REFUSED));
    const answer = (await browser.runtime.sendMessage({ tidemark: name, data })) as
      | Answer<typeof name>
      | undefined;
    if (answer?.ok) return answer.reply;
    throw new Error(worded(answer?.error ?? coded('trouble.noAnswer')));
  };
}
