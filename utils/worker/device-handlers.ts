import type { Handlers } from '../message-router.ts';
import type { Exchange } from '../queue/sync/exchange.ts';
import type { DevicesDb } from '../queue/sync/kept/devices-db.ts';
import type { FileExchange } from '../queue/sync/file-exchange.ts';
import type { Exchanging } from './exchanging.ts';

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

interface DeviceDependencies {
  exchange: Exchange;
  exchanging: Pick<Exchanging, 'plan'>;
  file: FileExchange;
  /** What this device alone keeps. */
  devices: DevicesDb;
  /** After what other devices changed; they are not told of it. Never rejects. */
  followed: () => Promise<void>;
  /** After what is to be told to others too. Never rejects. */
  followUp: () => Promise<void>;
}

/** The commands of options → Devices. */
export function createDeviceHandlers({
  exchange,
  exchanging,
  file,
  devices,
  followed,
  followUp,
}: DeviceDependencies): Pick<Handlers, DeviceCommand> {
  return {
    syncPreview: (wish) =>
      wish.place === 'file' ? file.preview(wish.staged) : exchange.preview(wish.place),
    syncSave: () => file.save(),
    syncMerge: async ({ staged }) => {
      const { undo } = await file.merge(staged);
      // Devices in other places hear of it as of an edit.
      await followUp();
      return { undo };
    },
    syncSwitch: async ({ place, on }) => {
      const { undo, again } = await exchange.switch(place, on);
      await exchanging.plan(again);
      await followed();
      return { undo };
    },
    syncNow: async () => {
      const { again } = await exchange.once();
      await exchanging.plan(again);
      await followed();
      return {};
    },
    syncName: async ({ name }) => {
      await exchange.name(name);
      const { again } = await exchange.once();
      await exchanging.plan(again);
      return {};
    },
    syncForget: async ({ device }) => {
      await exchange.forget(device);
      // What it sealed is asked for no more; what others sealed is noted as it is read.
      await devices.kept.delete('locked');
      await exchange.once();
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
