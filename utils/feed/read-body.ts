import { FeedError } from './error.ts';

/** Reads a JSON body of at most `max` bytes; more is refused as it streams, before it fills the memory. */
export async function readJson(response: Response, max: number): Promise<unknown> {
  const reader = response.body?.getReader();
  if (!reader) throw new FeedError('not-json');
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > max) {
      await reader.cancel();
      throw new FeedError('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch (cause) {
    throw new FeedError('not-json', { cause });
  }
}
