import { expect, it } from 'vitest';
import type { Previewed } from '../../../../../utils/queue/import/preview.ts';
import type { ReadReply } from '../../../../../utils/queue/import/worker/protocol.ts';
import {
  readInWorker,
  ReadingError,
  type ReaderWorker,
} from '../../../../../utils/queue/import/worker/read-in-worker.ts';

function fakeWorker() {
  const heard = new Map<string, (event: never) => void>();
  const sent: unknown[][] = [];
  let ended = 0;
  const worker: ReaderWorker = {
    postMessage: (...all: unknown[]) => void sent.push(all),
    terminate: () => void (ended += 1),
    addEventListener: (name: string, hear: unknown) =>
      void heard.set(name, hear as (event: never) => void),
  };
  return {
    worker,
    sent,
    ended: () => ended,
    say: (data: ReadReply) => heard.get('message')?.({ data } as never),
    fail: (message: string) => heard.get('error')?.({ message } as never),
  };
}

const one = (title: string): Previewed => ({
  candidate: { keys: ['acl:1'] },
  title,
  isSaved: false,
});

it('puts the parts together, tells of progress, and ends the worker with the answer', async () => {
  const { worker, sent, ended, say } = fakeWorker();
  const shares: number[] = [];
  const bytes = new ArrayBuffer(3);
  const reading = readInWorker(
    () => worker,
    { bytes },
    {
      signal: new AbortController().signal,
      progress: (share) => void shares.push(share),
    },
  );
  expect(sent).toEqual([[{ bytes }, [bytes]]]);
  say({ kind: 'progress', share: 0.5 });
  say({ kind: 'some', found: [one('A')], refused: [{ line: 1, text: '?', why: 'unknown' }] });
  say({ kind: 'some', found: [one('B')], refused: [] });
  expect(ended()).toBe(0);
  say({ kind: 'done', format: 'list', warnings: [{ what: 'cut' }] });
  expect(await reading).toEqual({
    format: 'list',
    found: [one('A'), one('B')],
    refused: [{ line: 1, text: '?', why: 'unknown' }],
    warnings: [{ what: 'cut' }],
  });
  expect([shares, ended()]).toEqual([[0.5], 1]);
});

it('a text has nothing to be handed over', () => {
  const { worker, sent } = fakeWorker();
  void readInWorker(
    () => worker,
    { text: 'x' },
    {
      signal: new AbortController().signal,
      progress: () => undefined,
    },
  );
  expect(sent).toEqual([[{ text: 'x' }, []]]);
});

it('Cancel ends the worker at once, and what it still says counts for nothing', () => {
  const { worker, ended, say } = fakeWorker();
  const cancel = new AbortController();
  const shares: number[] = [];
  let settled = false;
  void readInWorker(
    () => worker,
    { text: 'x' },
    {
      signal: cancel.signal,
      progress: (share) => void shares.push(share),
    },
  ).finally(() => (settled = true));
  cancel.abort();
  expect(ended()).toBe(1);
  say({ kind: 'progress', share: 0.9 });
  say({ kind: 'done', format: 'list', warnings: [] });
  expect([shares, settled]).toEqual([[], false]);
});

it.each([
  ['failed', 'The table has no titles.', true],
  ['failed', 'x is not a function', false],
  ['error', 'Uncaught SyntaxError', false],
] as const)(
  '%s, “%s”: rejected with its words, %s for the reader',
  async (how, message, isOurs) => {
    const { worker, ended, say, fail } = fakeWorker();
    const reading = readInWorker(
      () => worker,
      { text: 'x' },
      {
        signal: new AbortController().signal,
        progress: () => undefined,
      },
    );
    if (how === 'failed') say({ kind: 'failed', message, isOurs });
    else fail(message);
    const error = await reading.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ReadingError);
    expect(error).toMatchObject({ name: 'ReadingError', message, isOurs });
    expect(ended()).toBe(1);
  },
);
