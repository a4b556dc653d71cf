// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHealth } from '../../../utils/overlay/health.ts';
import { createProblemTeller } from '../../../utils/overlay/messages/problems.ts';
import { offerOverlayParts, type Parts } from '../../../utils/overlay/parts.ts';
import type { Sighting, Site } from '../../../utils/sites/types.ts';

const site = { name: 'a-site' } as Site;
let sent: unknown[];
let gone: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  gone = new AbortController();
  const sendMessage = (message: unknown) => Promise.resolve(void sent.push(message));
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  offerOverlayParts({ tellProblem: createProblemTeller() } as Parts);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp(changed: () => boolean, tells = true) {
  const onChanged = vi.fn();
  const hasChanged = vi.fn<(found: readonly Sighting[]) => boolean>(changed);
  return {
    onChanged,
    hasChanged,
    look: createHealth({ site, hasChanged, onChanged, tells, signal: gone.signal }),
  };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(4000);

it('says that a site has changed once its page had time to build itself, and counts it once a page', async () => {
  const { look, onChanged, hasChanged } = setUp(() => true);
  const latest: Sighting[] = [];
  look([], 0);
  await vi.advanceTimersByTimeAsync(3000);
  expect(hasChanged).not.toHaveBeenCalled();
  look(latest, 0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(hasChanged.mock.calls).toEqual([[latest]]);
  expect(onChanged).toHaveBeenCalledExactlyOnceWith(true);
  look([], 0);
  await settle();
  expect(sent).toEqual([
    { tidemark: 'siteProblem', data: { site: 'a-site', changed: true, unread: 0, failed: false } },
  ]);
});

it('a page that goes on to another address within has its time anew', async () => {
  const { look, hasChanged } = setUp(() => true);
  look([], 0);
  await vi.advanceTimersByTimeAsync(3000);
  location.hash = 'next';
  look([], 0);
  await vi.advanceTimersByTimeAsync(3000);
  expect(hasChanged).not.toHaveBeenCalled();
  await settle();
  expect(hasChanged).toHaveBeenCalledOnce();
});

it('counts what could not be read', async () => {
  const { look } = setUp(() => false);
  look([], 3);
  await settle();
  expect(sent).toEqual([
    { tidemark: 'siteProblem', data: { site: 'a-site', changed: false, unread: 3, failed: false } },
  ]);
});

it('a page that is well tells nobody, a private window nothing, and one that is gone neither', async () => {
  const well = setUp(() => false);
  well.look([], 0);
  const quiet = setUp(() => true, false);
  quiet.look([], 3);
  await settle();
  expect(quiet.onChanged).toHaveBeenCalledWith(true);
  const late = setUp(() => true);
  late.look([], 3);
  gone.abort();
  await settle();
  expect(late.onChanged).not.toHaveBeenCalled();
  expect(sent).toEqual([]);
});
