import type { Answer, CommandData, CommandName, Replies } from '../../utils/messages.ts';
import { api } from './api.ts';

/** Sends one command to the worker; undefined when it refused, or when the extension was updated under us. */
export async function send<N extends CommandName>(
  name: N,
  data: CommandData<N>,
): Promise<Replies[N] | undefined> {
  try {
    const answer = (await api().runtime.sendMessage({ tidemark: name, data })) as
      | Answer<N>
      | undefined;
    return answer?.ok ? answer.reply : undefined;
  } catch {
    return undefined;
  }
}
