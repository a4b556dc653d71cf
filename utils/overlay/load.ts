import type { CommandData } from '../messages.ts';
import { send } from './messages/send.ts';

const loading: Record<string, Promise<unknown> | undefined> = {};

/**
 * What a bundle of ours lays under `name` of the extension's isolated world, which the page cannot reach. The worker
 * puts it into this frame, once however many ask; undefined where it could not, and then the next call tries again.
 */
export async function load<T>(
  name: string,
  which: CommandData<'loadParts'>,
): Promise<T | undefined> {
  const scope = globalThis as Record<string, unknown>;
  if (!scope[name]) {
    await (loading[name] ??= send('loadParts', which));
    loading[name] = undefined;
  }
  return scope[name] as T | undefined;
}
