import { describe, expect, it, vi } from 'vitest';
import {
  directoryFolder,
  type DirectoryHandle,
} from '../../../../utils/queue/sync/folder/directory-folder.ts';

const named = (name: string): DOMException => new DOMException('no', name);

/** A directory of the browser's, of which one call fails where `fails` says so. */
function createDirectory(fails: Record<string, string> = {}) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const aborted: unknown[] = [];
  const attempt = (call: string): void => {
    if (fails[call] !== undefined) throw named(fails[call]);
  };
  const handleOf = (name: string) => ({
    kind: 'file' as const,
    getFile() {
      attempt('getFile');
      attempt(`getFile ${name}`);
      const bytes = files.get(name);
      if (!bytes) return Promise.reject(named('NotFoundError'));
      return Promise.resolve(new File([bytes], name, { lastModified: 7 }));
    },
    createWritable() {
      let swap = new Uint8Array();
      return Promise.resolve({
        write: (data: Uint8Array<ArrayBuffer>) => {
          attempt('write');
          swap = data;
          return Promise.resolve();
        },
        close: () => {
          attempt('close');
          files.set(name, swap);
          return Promise.resolve();
        },
        abort: (why: unknown) => Promise.resolve(void aborted.push(why)),
      });
    },
  });
  const directory: DirectoryHandle = {
    name: 'papers',
    isSameEntry: () => Promise.resolve(false),
    async *entries() {
      attempt('entries');
      for (const name of files.keys()) yield await Promise.resolve([name, handleOf(name)] as const);
      yield ['more', { kind: 'directory' }];
    },
    async getFileHandle(name, { create } = { create: false }) {
      attempt('getFileHandle');
      if (!files.has(name) && !create) throw named('NotFoundError');
      if (!files.has(name)) files.set(name, new Uint8Array());
      return Promise.resolve(handleOf(name));
    },
    removeEntry(name) {
      attempt('removeEntry');
      return files.delete(name) ? Promise.resolve() : Promise.reject(named('NotFoundError'));
    },
    queryPermission: vi.fn(),
    requestPermission: vi.fn(),
  };
  return { files, aborted, folder: directoryFolder(directory) };
}

const words = new TextEncoder().encode('words');

describe('a folder of the browser’s', () => {
  it('lists files only, reads what was written, and removes what may be gone already', async () => {
    const { folder } = createDirectory();
    await folder.write('a.json', words);
    expect(await folder.list()).toEqual([{ name: 'a.json', size: 5, changedAt: 7 }]);
    expect(await folder.read('a.json')).toEqual(words);
    expect(await folder.read('b.json')).toBeUndefined();
    await folder.remove('a.json');
    await folder.remove('a.json');
    expect(await folder.list()).toEqual([]);
  });

  it('passes over a file that was taken away while the list was read', async () => {
    const { folder, files } = createDirectory({ getFile: 'NotFoundError' });
    files.set('a.json', words);
    expect(await folder.list()).toEqual([]);
  });

  it.each(['NotAllowedError', 'NotReadableError', 'InvalidStateError'])(
    'lists a file that cannot be opened as that (%s), and all others',
    async (name) => {
      const { folder, files } = createDirectory({ 'getFile b.json': name });
      for (const one of ['a.json', 'b.json', 'c.json']) files.set(one, words);
      expect(await folder.list()).toEqual([
        { name: 'a.json', size: 5, changedAt: 7 },
        { name: 'b.json', size: 0, changedAt: 0, isClosed: true },
        { name: 'c.json', size: 5, changedAt: 7 },
      ]);
    },
  );

  it.each([
    ['entries', 'NotAllowedError', 'permission'],
    ['entries', 'NotFoundError', 'gone'],
    ['write', 'QuotaExceededError', 'full'],
    ['close', 'AbortError', 'failed'],
    ['getFileHandle', 'NotFoundError', 'gone'],
  ] as const)('that fails in %s with %s is %s', async (call, name, trouble) => {
    const { folder } = createDirectory({ [call]: name });
    const work = call === 'entries' ? folder.list() : folder.write('a.json', words);
    await expect(work).rejects.toMatchObject({ name: 'FolderError', trouble });
  });

  it('throws away what was written in part, so that the file before stands', async () => {
    const fails: Record<string, string> = {};
    const { folder, files, aborted } = createDirectory(fails);
    await folder.write('a.json', words);
    fails['write'] = 'QuotaExceededError';
    await expect(folder.write('a.json', new TextEncoder().encode('more'))).rejects.toThrow();
    expect(files.get('a.json')).toEqual(words);
    expect(aborted).toHaveLength(1);
  });
});
