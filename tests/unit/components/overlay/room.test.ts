// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRoom } from '../../../../components/overlay/places/room.ts';
import { offerMore, type More } from '../../../../utils/overlay/more.ts';
import type { Places, Standing } from '../../../../utils/overlay/parts.ts';

const update = vi.fn<Places['update']>();
const createPlaces = vi.fn<More['createPlaces']>(() => ({ update }));
const sent: unknown[] = [];

/** As browsers do: told in the next frame of what is observed newly, and no more once it is let go. */
class LaidOut {
  private readonly heard: () => void;
  private frame = 0;
  constructor(heard: () => void) {
    this.heard = heard;
  }
  observe(): void {
    this.frame = requestAnimationFrame(this.heard);
  }
  disconnect(): void {
    cancelAnimationFrame(this.frame);
  }
}

beforeEach(() => {
  sent.length = 0;
  const sendMessage = async (message: unknown): Promise<object> => {
    sent.push(message);
    await new Promise((resolve) => setTimeout(resolve, 20));
    offerMore({ createPlaces } as unknown as More);
    return { ok: true, reply: {} };
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  vi.stubGlobal('ResizeObserver', LaidOut);
  document.elementsFromPoint = () => [];
});
afterEach(() => vi.unstubAllGlobals());

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

it('marks are placed by one, however often they are looked at before it is there', async () => {
  const standing = [1, 2].map(() => {
    const host = document.body.appendChild(document.createElement('b'));
    return { host, root: host.attachShadow({ mode: 'closed' }) } as unknown as Standing;
  });
  const controller = new AbortController();
  const look = createRoom(document, () => standing, controller.signal);
  for (let pass = 0; pass < 3; pass += 1) {
    look();
    await frame();
  }
  await vi.waitFor(() => expect(update.mock.calls.length).toBeGreaterThanOrEqual(3), 10_000);
  expect(createPlaces).toHaveBeenCalledOnce();
  expect(sent).toHaveLength(1);
  look();
  controller.abort();
  update.mockClear();
  await frame();
  await frame();
  expect(update).not.toHaveBeenCalled();
});
