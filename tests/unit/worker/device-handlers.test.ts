import { expect, it, vi } from 'vitest';
import { createDeviceHandlers } from '../../../utils/worker/device-handlers.ts';

/** The commands over stand-ins; the account takes no more before `again`. */
function setUp(again?: Date) {
  const rounded = () => Promise.resolve({ undo: 'token', again });
  const plan = vi.fn(() => Promise.resolve());
  const followUp = vi.fn(() => Promise.resolve());
  const followed = vi.fn(() => Promise.resolve());
  const order: string[] = [];
  const noted = (word: string) => () => Promise.resolve(void order.push(word));
  const exchange = { once: rounded, switch: rounded, name: noted('name'), forget: noted('forget') };
  const deps = {
    exchange: { ...exchange, once: () => noted('once')().then(rounded) },
    devices: { kept: { delete: noted('locked') } },
    exchanging: { plan },
    file: { merge: rounded },
    followUp,
    followed,
  } as unknown as Parameters<typeof createDeviceHandlers>[0];
  return { plan, followUp, order, handlers: createDeviceHandlers(deps) };
}

it('what the account does not take yet is told when it does, whatever asked for the exchange', async () => {
  const again = new Date('2026-11-27T12:00:00.000Z');
  const { handlers, plan } = setUp(again);
  await handlers.syncNow({}, {});
  await handlers.syncSwitch({ place: 'account', on: true }, {});
  await handlers.syncName({ name: 'Laptop' }, {});
  expect(plan.mock.calls).toEqual([[again], [again], [again]]);
});

it('what a file brought is told to the other devices at once', async () => {
  const { handlers, followUp } = setUp();
  expect(await handlers.syncMerge({ staged: 'file' }, {})).toEqual({ undo: 'token' });
  expect(followUp).toHaveBeenCalledOnce();
});

it('what a device that is forgotten had sealed is asked for no more, unless others still seal so', async () => {
  const { handlers, order } = setUp();
  await handlers.syncForget({ device: 'bbbbbbbb' }, {});
  expect(order).toEqual(['forget', 'locked', 'once']);
});
