import { expect, it, vi } from 'vitest';
import { createExchanging } from '../../../utils/worker/exchanging.ts';

it('a group’s lists are exchanged also where the exchange of devices fails', async () => {
  const together = {
    once: vi.fn(() => Promise.resolve()),
    isOn: () => Promise.resolve(true),
  };
  const exchanging = createExchanging({
    alarms: {} as never,
    exchange: {
      isOn: () => Promise.resolve(true),
      once: () => Promise.reject(new Error('no account')),
    } as never,
    together,
    attempt: () => Promise.resolve(true) as never,
    followUp: () => Promise.resolve(),
    noteSettings: () => Promise.reject(new Error('no room')),
  });
  await expect(exchanging.now()).rejects.toThrow('no account');
  expect(together.once).toHaveBeenCalledOnce();
});

it('a change is told two seconds later, once for changes in a row, with an alarm should the worker end before', async () => {
  vi.useFakeTimers();
  const alarms = { create: vi.fn(() => Promise.resolve()) };
  const attempt = vi.fn(() => Promise.resolve(true));
  const exchanging = createExchanging({
    alarms: alarms as never,
    exchange: { isOn: () => Promise.resolve(false) } as never,
    together: { once: () => Promise.resolve(), isOn: () => Promise.resolve(true) },
    attempt: attempt as never,
    followUp: () => Promise.resolve(),
    noteSettings: () => Promise.reject(new Error('no room')),
  });
  await exchanging.heard.settingsChanged({});
  await exchanging.heard.settingsChanged({});
  expect(alarms.create).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(attempt).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(attempt).toHaveBeenCalledExactlyOnceWith('devices', exchanging.now);
});
