import { FolderError, type Folder, type FolderFile, type FolderTrouble } from './folder.ts';

/** What we use of `FileSystemFileHandle` (fs.spec.whatwg.org). */
interface FileHandle {
  readonly kind: 'file';
  getFile(): Promise<File>;
  createWritable(): Promise<FileWriter>;
}

interface FileWriter {
  write(data: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(reason?: unknown): Promise<void>;
}

type Access = { mode: 'readwrite' };

/** What we use of `FileSystemDirectoryHandle`, with the permissions of File System Access. */
export interface DirectoryHandle {
  readonly name: string;
  entries(): AsyncIterable<[string, FileHandle | { readonly kind: 'directory' }]>;
  getFileHandle(name: string, options?: { create: boolean }): Promise<FileHandle>;
  removeEntry(name: string): Promise<void>;
  queryPermission(access: Access): Promise<PermissionState>;
  requestPermission(access: Access): Promise<PermissionState>;
  isSameEntry(other: DirectoryHandle): Promise<boolean>;
}

/** Names of DOMExceptions, as fs.spec.whatwg.org and Chromium give them. */
const TROUBLES: Readonly<Record<string, FolderTrouble>> = {
  NotAllowedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

function folderError(error: unknown): FolderError {
  return new FolderError(TROUBLES[nameOf(error)] ?? 'failed', error);
}

const isGone = (error: unknown): boolean => nameOf(error) === 'NotFoundError';

/** What `work` gives; undefined where the file itself is gone. */
async function unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw folderError(error);
  }
}

async function factsOf(name: string, handle: FileHandle): Promise<FolderFile | undefined> {
  try {
    const file = await handle.getFile();
    return { name, size: file.size, changedAt: file.lastModified };
  } catch (error) {
    // A service may take a file away between the list and the look, or hold it; another user of the machine may own it.
    return isGone(error) ? undefined : { name, size: 0, changedAt: 0, isClosed: true };
  }
}

/**
 * A folder of the reader's machine. A file is written by `createWritable`: the browser writes `NAME.crswap` beside it and
 * puts that into its place when it is closed, so that others see the old file or the new one; `move()` of a file of our own naming would be the same
 * in two steps, and Chromium has it for its private file system only.
 */
export function directoryFolder(directory: DirectoryHandle): Folder {
  async function list(): Promise<FolderFile[]> {
    const files: FolderFile[] = [];
    try {
      for await (const [name, handle] of directory.entries()) {
        if (handle.kind !== 'file') continue;
        const file = await factsOf(name, handle);
        if (file !== undefined) files.push(file);
      }
    } catch (error) {
      throw folderError(error);
    }
    return files;
  }

  async function write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    let writer: FileWriter | undefined;
    try {
      const handle = await directory.getFileHandle(name, { create: true });
      writer = await handle.createWritable();
      await writer.write(bytes);
      await writer.close();
    } catch (error) {
      // What was written so far is thrown away; where that fails too, the first failure is the one to tell.
      await writer?.abort(error).catch(() => undefined);
      throw folderError(error);
    }
  }

  return {
    list,
    read: (name) =>
      unlessGone(async () => {
        const file = await (await directory.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      }),
    write,
    async remove(name) {
      await unlessGone(() => directory.removeEntry(name));
    },
  };
}
