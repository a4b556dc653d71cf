import { expect, test, vi } from 'vitest';
import { listenTo } from '../../../utils/overlay/listen-to.ts';

test('heard until the signal', () => {
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const controller = new AbortController();
  const listener = (): void => undefined;
  listenTo(event, listener, controller.signal);
  expect(event.addListener).toHaveBeenCalledExactlyOnceWith(listener);
  expect(event.removeListener).not.toHaveBeenCalled();
  controller.abort();
  expect(event.removeListener).toHaveBeenCalledExactlyOnceWith(listener);
});

test('an extension that is gone by then is no error of the page', () => {
  const gone = (): void => {
    throw new Error('Extension context invalidated.');
  };
  const controller = new AbortController();
  listenTo({ addListener: vi.fn(), removeListener: gone }, gone, controller.signal);
  expect(() => controller.abort()).not.toThrow();
});
