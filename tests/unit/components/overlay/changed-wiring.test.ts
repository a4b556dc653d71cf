// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActions } from '../../../../utils/overlay/actions.ts';
import { startOverlay } from '../../../../components/overlay/overlay.ts';
import { PAGE_QUERY, type PageState } from '../../../../utils/page-state.ts';
import type { Site } from '../../../../utils/sites/types.ts';

type Listener = (message: unknown, sender: object, reply: (state: PageState) => void) => void;

let ask: Listener | undefined;
let gone: AbortController;
let isBuilt: boolean;

const site = {
  name: 'a-site',
  months: () => [],
  sightings: () => [],
  hasChanged: () => !isBuilt,
} as unknown as Site;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  gone = new AbortController();
  const onChanged = { addListener: vi.fn(), removeListener: vi.fn() };
  const runtime = {
    id: 'ours',
    onMessage: { addListener: (one: Listener) => (ask = one), removeListener: vi.fn() },
    sendMessage: () => Promise.resolve(),
  };
  vi.stubGlobal('chrome', {
    runtime,
    storage: { local: { onChanged, get: () => Promise.resolve({}) } },
  });
});
afterEach(() => {
  gone.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function isSaidToPopup(): boolean | undefined {
  let said: boolean | undefined;
  ask?.(PAGE_QUERY, { id: 'ours' }, (state) => (said = state.changed));
  return said;
}

async function untilBuilt(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5000);
}

it('the popup hears that the site has changed once the page had time to build itself, and no longer when it is well', async () => {
  isBuilt = false;
  startOverlay({
    doc: document,
    site,
    titles: undefined,
    actions: createActions(true),
    signal: gone.signal,
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(isSaidToPopup()).toBe(false);
  await untilBuilt();
  expect(isSaidToPopup()).toBe(true);
  isBuilt = true;
  document.body.append('its papers');
  await untilBuilt();
  expect(isSaidToPopup()).toBe(false);
});
