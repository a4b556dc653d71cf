import { useState } from 'react';
import { openDevicesDb, type DevicesDb } from '../utils/queue/sync/kept/devices-db.ts';

/** What this device alone keeps for the exchange with others. */
export function useDevicesDb(): DevicesDb {
  const [db] = useState(() => openDevicesDb());
  return db;
}
