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
  });
  await expect(exchanging.now()).rejects.toThrow('no account');
  expect(together.once).toHaveBeenCalledOnce();
});
