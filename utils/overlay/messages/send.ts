import type { Answer, CommandData, CommandName, Replies } from '../../messages.ts';
import { api } from '../api.ts';

/** Chrome's prerendering, which TypeScript does not know yet. */
type Prerendered = Document & { prerendering?: boolean };

/**
 * Resolves when the reader sees the page. A page that the browser makes ready in advance is in no tab yet:
 * the worker would not take its commands, nor find the frame for card and bar; and it may never be seen.
 */
const isShown = (doc: Document): Promise<unknown> =>
  new Promise((resolve) => doc.addEventListener('prerenderingchange', resolve));

/** Sends one command to the worker; undefined when it refused, or when the extension was updated under us. */
export async function send<N extends CommandName>(
  name: N,
  data: CommandData<N>,
): Promise<Replies[N] | undefined> {
  try {
    const page = globalThis.document as Prerendered | undefined;
    if (page?.prerendering) await isShown(page);
    const answer = (await api().runtime.sendMessage({ tidemark: name, data })) as
      | Answer<N>
      | undefined;
    return answer?.ok ? answer.reply : undefined;
  } catch {
    // The extension was updated, or the worker could not be started: who asked does without.
    return undefined;
  }
}
