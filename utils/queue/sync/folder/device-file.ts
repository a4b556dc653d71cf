import { gunzipSync, gzipSync } from 'fflate';
import { isRecord } from '../../item/upgrade.ts';
import { QueueError } from '../../error.ts';
import { BACKUP_FORMAT } from '../../backup/format.ts';
import { momentMs } from '../../../time/moment.ts';
import { isDeviceId } from '../clock.ts';
import { fromBase64, toBase64 } from '../../base64.ts';
import type { Bytes } from '../seal/envelope.ts';
import type { Seal } from '../carrier.ts';
import type { Said, WhyNot } from './read-folder.ts';

/** Of what a device's file has besides the backup that it is. */
const FILE_VERSION = 1;
const SEALED_FORMAT = 'tidemark-sealed';

/** What a device's file says, besides being a backup that any Tidemark can restore. */
export interface DeviceWords {
  device: string;
  /** As its reader calls it. */
  name: string;
  at: string;
  stamp: string;
  /** With its clocks; to be checked. */
  replica: unknown;
}

/** The text of a device's file: the text of a backup, with what the merge needs beside it. */
export const deviceFileText = (backup: string, words: DeviceWords): string =>
  `${backup.slice(0, -1)},"devices":${JSON.stringify({ version: FILE_VERSION, ...words })}}`;

/** The bytes to be written; sealed where the device has a passphrase. */
export async function deviceFileBytes(text: string, seal: Seal | undefined): Promise<Bytes> {
  const bytes = new TextEncoder().encode(text);
  if (seal === undefined) return bytes;
  const data = toBase64(await seal.close(gzipSync(bytes)));
  return new TextEncoder().encode(
    JSON.stringify({ format: SEALED_FORMAT, version: FILE_VERSION, data }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Cut, as a file that is still on its way is.
    return undefined;
  }
}

const texts = (raw: Record<string, unknown>, names: readonly string[]): boolean =>
  names.every((name) => typeof raw[name] === 'string');

const isLater = ({ version }: Record<string, unknown>): boolean =>
  typeof version === 'number' && version > FILE_VERSION;

function wordsOf(raw: unknown): Said<DeviceWords> | WhyNot {
  if (!isRecord(raw) || raw['format'] !== BACKUP_FORMAT) return 'foreign';
  const { devices } = raw;
  if (!isRecord(devices) || !texts(devices, ['device', 'name', 'at', 'stamp'])) return 'foreign';
  if (isLater(devices)) return 'later';
  // Whom nobody could name, and nobody forget.
  if (!isDeviceId(devices['device']) || momentMs(devices['at']) === undefined) return 'foreign';
  const contents = devices as unknown as DeviceWords;
  return { device: contents.device, stamp: contents.stamp, contents };
}

const WHY: Readonly<Record<string, WhyNot>> = {
  'trouble.seal.wrong': 'passphrase',
  'trouble.seal.later': 'later',
};

async function unsealed(raw: Record<string, unknown>, seal: Seal): Promise<unknown> {
  const opened = await seal.open(fromBase64(String(raw['data'])));
  return parsed(new TextDecoder().decode(gunzipSync(opened)));
}

/**
 * Reads a device's file. `isLocked`: this device has a passphrase, and takes nothing that anybody with the folder
 * could have written.
 */
export async function readDeviceFile(
  bytes: Bytes,
  seal: Seal,
  isLocked: boolean,
): Promise<Said<DeviceWords> | WhyNot> {
  const raw = parsed(new TextDecoder().decode(bytes));
  if (raw === undefined) return 'unfinished';
  if (!isRecord(raw) || raw['format'] !== SEALED_FORMAT) {
    const words = wordsOf(raw);
    return isLocked && typeof words !== 'string' ? 'open' : words;
  }
  if (isLater(raw)) return 'later';
  try {
    return wordsOf(await unsealed(raw, seal));
  } catch (error) {
    // Whatever else was wrong with it, it was not whole.
    return error instanceof QueueError ? (WHY[error.code] ?? 'unfinished') : 'unfinished';
  }
}
