import type { Handlers } from '../message-router.ts';
import type { Exchange } from '../queue/sync/exchange.ts';
import type { FileExchange } from '../queue/sync/file-exchange.ts';

type DeviceCommand =
  | 'syncPreview'
  | 'syncSave'
  | 'syncMerge'
  | 'syncSwitch'
  | 'syncNow'
  | 'syncName'
  | 'syncForget'
  | 'syncClear'
  | 'syncSeen';

/** The commands of options → Devices. */
export function createDeviceHandlers(
  exchange: Exchange,
  file: FileExchange,
  follow: () => Promise<void>,
): Pick<Handlers, DeviceCommand> {
  return {
    syncPreview: (wish) =>
      wish.place === 'file' ? file.preview(wish.staged) : exchange.preview(wish.place),
    syncSave: () => file.save(),
    syncMerge: async ({ staged }) => {
      const { undo } = await file.merge(staged);
      await follow();
      return { undo };
    },
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
