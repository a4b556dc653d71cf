// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createPlaces } from '../../../../components/overlay/places/places.ts';
import type { Standing } from '../../../../utils/overlay/parts.ts';

afterEach(() => {
  document.body.replaceChildren();
});

// happy-dom has no fonts that arrive, and lays nothing out.
Object.assign(document, { fonts: new EventTarget() });
const HIGH = 40;

let scrolled = 0;

/** A list of `n` rows of 40 px, each with a mark; how often each mark's box is read is counted. */
function listOf(n: number) {
  const reads = Array.from({ length: n }, () => 0);
  const standing = reads.map((_, at): Standing => {
    const anchor = document.createElement('p');
    const host = document.createElement('tidemark-badge');
    anchor.append('A title', host);
    document.body.append(anchor);
    host.getBoundingClientRect = () => {
      reads[at] = (reads[at] ?? 0) + 1;
      return new DOMRect(300, at * HIGH - scrolled, 80, 18);
    };
    Object.defineProperty(host, 'offsetParent', { value: document.body });
    const sighting = { keys: ['arxiv:2608.00001'], anchor, title: 'A title', authors: [] } as const;
    return { host, root: host.attachShadow({ mode: 'closed' }), sighting: sighting as never };
  });
  return { reads, standing };
}

it('reads at once what is around the window, whatever height a page without a doctype says of its root', () => {
  // In quirks mode the root element is as high as the page.
  Object.defineProperty(document.documentElement, 'clientHeight', {
    configurable: true,
    value: 400 * HIGH,
  });
  const { reads, standing } = listOf(400);
  const places = createPlaces({ doc: document, signal: new AbortController().signal });
  places.update(standing);
  const inWindow = Math.ceil((2 * innerHeight) / HIGH);
  expect(inWindow).toBeLessThan(100);
  expect(Math.min(...reads.slice(0, inWindow - 1))).toBeGreaterThan(1);
  expect(Math.max(...reads.slice(inWindow + 1))).toBe(1);
});

it('while marks still come, those far away are not read again and again', async () => {
  vi.useFakeTimers();
  const { reads, standing } = listOf(400);
  const places = createPlaces({ doc: document, signal: new AbortController().signal });
  for (let n = 20; n <= 400; n += 20) {
    places.update(standing.slice(0, n));
    await vi.advanceTimersByTimeAsync(16);
  }
  // Its place is looked at once in each update, to know that it is far; nothing more is read of it.
  expect(reads[399]).toBe(1);
  expect(reads[200]).toBe(10);
  await vi.advanceTimersByTimeAsync(2000);
  expect(reads[399]).toBeGreaterThan(2);
});

it('who scrolls to marks that have no place yet does not wait for all of them', async () => {
  vi.useFakeTimers();
  const { reads, standing } = listOf(400);
  const places = createPlaces({ doc: document, signal: new AbortController().signal });
  places.update(standing);
  scrolled = 200 * HIGH;
  document.dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(20);
  expect(reads[200]).toBeGreaterThan(2);
  expect(reads[399]).toBe(2);
  await vi.advanceTimersByTimeAsync(5000);
  const after = reads[399];
  document.dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(20);
  expect(reads[399]).toBe(after);
  scrolled = 0;
});
