// @vitest-environment happy-dom
import { useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useImport } from '../../../entrypoints/library/queue/use-import.ts';

type Import = ReturnType<typeof useImport>;
let given: Import;
let root: Root;
const read: number[] = [];

function Page({ onDrawn }: { onDrawn: (now: Import) => void }) {
  const now = useImport();
  useLayoutEffect(() => onDrawn(now));
  return <p>{now.share === undefined ? 'still' : 'reading'}</p>;
}

/** A file of so many bytes, which come when they are told to. */
function slowFile(bytes: number) {
  const { promise, resolve, reject } = Promise.withResolvers<ArrayBuffer>();
  const file = Object.assign(new File([], `${bytes}.bib`), { arrayBuffer: () => promise });
  return { file, come: () => resolve(new ArrayBuffer(bytes)), fail: reject };
}
const words = (): string | null => document.body.textContent;
const drawn = (text: string): Promise<void> => vi.waitFor(() => expect(words()).toBe(text));

beforeEach(async () => {
  read.length = 0;
  vi.stubGlobal('Worker', function Worker() {
    return {
      addEventListener: () => undefined,
      terminate: () => undefined,
      postMessage: ({ bytes }: { bytes: ArrayBuffer }) => void read.push(bytes.byteLength),
    };
  });
  const page = document.createElement('main');
  document.body.replaceChildren(page);
  root = createRoot(page);
  root.render(<Page onDrawn={(now) => void (given = now)} />);
  await drawn('still');
});
afterEach(() => {
  root.unmount();
  vi.unstubAllGlobals();
});

it('of two files the later one is read, however long the bytes of the first take', async () => {
  const [first, second] = [slowFile(1), slowFile(2)];
  const chosen = given.choose(first.file);
  await drawn('reading');
  void given.choose(second.file);
  second.come();
  await vi.waitFor(() => expect(read).toEqual([2]));
  first.come();
  await chosen;
  expect(read).toEqual([2]);
  expect(given.file).toBe('2.bib');
});

it('Cancel ends the reading of a file’s bytes too', async () => {
  const { file, come } = slowFile(1);
  const chosen = given.choose(file);
  await drawn('reading');
  given.stop();
  await drawn('still');
  come();
  await chosen;
  expect(read).toEqual([]);
});

it('a file that cannot be read is said', async () => {
  const { file, fail } = slowFile(1);
  const chosen = given.choose(file);
  fail(new DOMException('gone', 'NotFoundError'));
  await chosen;
  await vi.waitFor(() => expect(given.trouble).not.toBe(''));
});
