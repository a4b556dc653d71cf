import { describe, expect, it } from 'vitest';
import { readJson } from '../../../utils/feed/read-body.ts';

/** A body that comes in pieces; `cancelled` tells whether the rest was refused. */
function body(...pieces: Uint8Array[]) {
  const state = { cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
    cancel: () => void (state.cancelled = true),
  });
  return { response: new Response(stream), state };
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the body of an answer', () => {
  it('is read from pieces, also where one ends within a letter', async () => {
    const [text, at] = [bytes('["é"]'), 3];
    const { response } = body(text.slice(0, at), text.slice(at));
    expect(await readJson(response, 100)).toEqual(['é']);
  });

  it('of just as many bytes as may be is read; one more is refused as it streams', async () => {
    const ten = bytes('[1,2,3,40]');
    expect(await readJson(body(ten).response, 10)).toEqual([1, 2, 3, 40]);
    const { response, state } = body(ten, bytes(' '), bytes(' '));
    await expect(readJson(response, 10)).rejects.toMatchObject({ kind: 'too-large' });
    expect(state.cancelled).toBe(true);
  });

  it.each(['', '[1', 'é'])('that is %j is no JSON', async (text) => {
    await expect(readJson(body(bytes(text)).response, 100)).rejects.toMatchObject({
      kind: 'not-json',
    });
  });

  it('that is cut within a letter is no JSON, and none at all is none', async () => {
    await expect(readJson(body(bytes('"é').slice(0, 2)).response, 100)).rejects.toMatchObject({
      kind: 'not-json',
    });
    await expect(readJson(new Response(null), 100)).rejects.toMatchObject({ kind: 'not-json' });
  });
});
