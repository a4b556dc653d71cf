import { deviceOfFile, fileOfDevice } from './file-names.ts';
import type { Folder } from './folder.ts';
import {
  readFolder,
  type FileLeft,
  type FileRead,
  type ReadBefore,
  type ReadBytes,
} from './read-folder.ts';
import type { Bytes } from '../seal/envelope.ts';

interface ExchangeOptions<T> {
  folder: Folder;
  device: string;
  read: ReadBytes<T>;
  before: ReadBefore<T>;
  /** Whether this device wrote a file with this stamp. */
  isMine: (stamp: string) => boolean;
  /** Whether it is the last that this device wrote: a service may bring an older one back. */
  isLast: (stamp: string) => boolean;
}

/** An exchange of which the first half is done: what stands in the folder is read. */
export interface FolderExchange<T> {
  /** By name; copies that a service made of this device's own file among it. */
  read: readonly FileRead<T>[];
  left: readonly FileLeft[];
  /**
   * Somebody else writes this device's file: a profile that was copied to two machines. It must take another name before
   * it writes.
   */
  isTwin: boolean;
  /**
   * The second half, once what was read is stored: writes this device's own file where it has something new to say, or its file is
   * gone, and takes away copies of it. Others' copies are theirs to take away. `write` gives what is to stand in
   * the file; undefined where nothing is new, and the last one that was written `isThere`. Gives whether it wrote. Throws `FolderError`.
   */
  finish(write: (isThere: boolean) => Promise<Bytes | undefined>): Promise<boolean>;
}

/**
 * Begins an exchange by a folder. Stopped anywhere, it leaves nothing that the next exchange does not mend. Throws
 * `FolderError`.
 */
export async function beginExchange<T>(options: ExchangeOptions<T>): Promise<FolderExchange<T>> {
  const { folder, device, isMine, isLast } = options;
  const { read, left } = await readFolder(folder, options.read, options.before);
  const ours = read.filter((one) => one.device === device);
  const own = ours.find(({ file }) => file.name === fileOfDevice(device));
  // What a copy from before the passphrase says is in this device's queue; whoever has the folder could read it for good.
  const open = left.filter(({ file, why }) => why === 'open' && deviceOfFile(file.name) === device);
  const copies = [...ours, ...open]
    .map(({ file }) => file.name)
    .filter((name) => name !== fileOfDevice(device));
  return {
    read,
    left,
    isTwin: own !== undefined && !isMine(own.stamp),
    async finish(write) {
      const bytes = await write(own !== undefined && isLast(own.stamp));
      if (bytes !== undefined) await folder.write(fileOfDevice(device), bytes);
      for (const name of copies) await folder.remove(name);
      return bytes !== undefined;
    },
  };
}
