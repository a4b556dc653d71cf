import type { Browser } from './browser.ts';
import type { Answer, CommandData, CommandName, Replies } from './messages.ts';

export type Send = <N extends CommandName>(name: N, data: CommandData<N>) => Promise<Replies[N]>;

/** Sends a command from one of our pages. Throws an `Error` whose message is for the user. */
export function createSend(browser: Pick<Browser, 'runtime'>): Send {
  return async (name, data) => {
    const answer = (await browser.runtime.sendMessage({ tidemark: name, data })) as
      | Answer<typeof name>
      | undefined;
    if (answer?.ok) return answer.reply;
    throw new Error(answer?.error ?? 'Tidemark did not answer. Try again.');
  };
}
