import { deviceSeal, sealToWrite } from '../../../utils/queue/sync/kept/device-seal.ts';
import { openDevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import { deviceWorld } from './device-world.ts';

let made = 0;

/** A device with an account, whose passphrases are kept as the extension keeps them. */
export function sealedWorld(area?: Parameters<typeof deviceWorld>[0]) {
  const devices = openDevicesDb(`sealed-world-${(made += 1)}`);
  const seals = { seal: () => sealToWrite(devices), opener: deviceSeal(devices) };
  return { ...deviceWorld(area, seals), devices };
}
