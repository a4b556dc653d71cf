import type { Handlers } from '../message-router.ts';
import type { Exchange } from '../queue/sync/exchange.ts';

type DeviceCommand =
  | 'syncPreview'
  | 'syncSwitch'
  | 'syncNow'
  | 'syncName'
  | 'syncForget'
  | 'syncClear'
  | 'syncSeen';

/** The commands of options → Devices. */
export function createDeviceHandlers(
  exchange: Exchange,
  follow: () => Promise<void>,
): Pick<Handlers, DeviceCommand> {
  return {
    syncPreview: ({ place }) => exchange.preview(place),
    syncSwitch: async ({ place, on }) => {
      const { undo } = await exchange.switch(place, on);
      await follow();
      return { undo };
    },
    syncNow: async () => {
      await exchange.once();
      await follow();
      return {};
    },
    syncName: async ({ name }) => {
      await exchange.name(name);
      await exchange.once();
      return {};
    },
    syncForget: async ({ device }) => {
      await exchange.forget(device);
      return {};
    },
    syncClear: async ({ place }) => {
      await exchange.clear(place);
      return {};
    },
    syncSeen: async () => {
      await exchange.seen();
      return {};
    },
  };
}
