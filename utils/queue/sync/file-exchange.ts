import type { JoinPreview } from '../../db/device-values.ts';
import { loadState } from '../../db/state.ts';
import { QueueError } from '../error.ts';
import { stageFile } from '../backup/stage.ts';
import { writeBackup } from '../backup/write.ts';
import type { Done, QueueDependencies } from '../run-command.ts';
import { readReplica } from './door.ts';
import { deviceFileBytes, deviceFileText, readDeviceFile } from './folder/device-file.ts';
import { fileOfDevice } from './folder/file-names.ts';
import type { WhyNot } from './folder/read-folder.ts';
import { deviceSeal, sealToWrite } from './kept/device-seal.ts';
import { keptOf, noteStamp, type DevicesDb } from './kept/devices-db.ts';
import { previewOf } from './preview.ts';
import { newDevice } from './round.ts';
import { takeIn, type TakenIn } from './take-in.ts';
import type { Trouble } from '../../i18n/coded.ts';

interface FileDependencies extends QueueDependencies {
  devices: DevicesDb;
  /** This device, and the feed's time in milliseconds since 1970. */
  here: () => Promise<{ device: string; now: number }>;
}

const WHY: Readonly<Record<WhyNot, Trouble>> = {
  unfinished: 'trouble.file.unfinished',
  foreign: 'trouble.file.foreign',
  later: 'trouble.folder.later',
  passphrase: 'trouble.seal.wrong',
  open: 'trouble.seal.none',
  long: 'trouble.folder.long',
};

/** The exchange by a file in the reader's hand: the same file that a folder would hold. */
export function createFileExchange(deps: FileDependencies) {
  const { db, devices, here, newId } = deps;
  const seal = deviceSeal(devices);

  /** Throws `QueueError` where it cannot be merged; nothing was changed then. */
  async function read(staged: string) {
    const row = await db.staged.get(staged);
    if (row === undefined) throw new QueueError('trouble.backup.noFile');
    const bytes = new TextEncoder().encode(row.text);
    // A file that the reader chose is taken as it is, sealed or not.
    const said = await readDeviceFile(bytes, seal, false);
    if (typeof said === 'string') throw new QueueError(WHY[said]);
    const { now } = await here();
    const found = readReplica(said.contents.replica, now);
    if (found === 'later') throw new QueueError('trouble.folder.later');
    if (found === undefined) throw new QueueError('trouble.file.unfinished');
    return { ...said.contents, replica: found.replica };
  }

  return {
    /** Puts this device's file into `staged`. */
    async save(): Promise<{ staged: string; name: string }> {
      const { device, now } = await here();
      const { result } = await takeIn(deps, [], { device, now });
      const at = new Date(now).toISOString();
      const { name } = await loadState(db, 'devices');
      const stamp = newId();
      // A file under this device's name with a stamp that it never gave is by another machine.
      await noteStamp(devices, stamp);
      const words = { device, name, at, stamp, replica: result.replica };
      const text = deviceFileText(await writeBackup(db, await deps.readSettings(), at), words);
      const sealed = await sealToWrite(devices);
      const staged = newId();
      const bytes = await deviceFileBytes(text, sealed);
      await stageFile(db, { id: staged, at, text: new TextDecoder().decode(bytes) });
      return { staged, name: fileOfDevice(device) };
    },

    /** What merging a file would do; changes nothing. */
    async preview(staged: string): Promise<JoinPreview> {
      const { device, name, at, replica } = await read(staged);
      const preview = await previewOf(deps, [replica], await here());
      const places = ['file'] as const;
      return { ...preview, devices: [{ id: device, name, lastSeen: at, places }] };
    },

    /** Merges a file, as one step of undo. */
    async merge(staged: string): Promise<Done<TakenIn>> {
      const { replica, device, stamp } = await read(staged);
      const me = await here();
      const stamps = (await keptOf(devices, 'stamps')) ?? [];
      const isTwin = device === me.device && !stamps.includes(stamp);
      const twin = isTwin ? { was: device, replica } : undefined;
      const as = { ...me, ...(isTwin && { device: newDevice() }), twin };
      const done = await takeIn(deps, [replica], { ...as, isFirst: true });
      await db.staged.delete(staged);
      return done;
    },
  };
}

export type FileExchange = ReturnType<typeof createFileExchange>;
