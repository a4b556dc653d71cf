import {
  FolderError,
  type Folder,
  type FolderTrouble,
} from '../../../utils/queue/sync/folder/folder.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Stored {
  bytes: Bytes;
  changedAt: number;
}

/** A folder in memory. `fails` makes every call fail so, `shut` the reading of one file; `files` is what is in it. */
export class MemoryFolder implements Folder {
  readonly files = new Map<string, Stored>();
  fails: FolderTrouble | undefined;
  readonly shut = new Map<string, FolderTrouble>();
  /** How often each file was read. */
  readonly reads: string[] = [];
  #time = 1_000;

  put(name: string, bytes: Bytes, changedAt = (this.#time += 1)): void {
    this.files.set(name, { bytes, changedAt });
  }

  text(name: string): string {
    return new TextDecoder().decode(this.files.get(name)?.bytes);
  }

  list() {
    return this.#did(() =>
      [...this.files].map(([name, { bytes, changedAt }]) => ({
        name,
        size: bytes.length,
        changedAt,
      })),
    );
  }

  read(name: string) {
    return this.#did(() => {
      this.reads.push(name);
      const shut = this.shut.get(name);
      if (shut !== undefined) throw new FolderError(shut, undefined);
      return this.files.get(name)?.bytes;
    });
  }

  write(name: string, bytes: Bytes) {
    return this.#did(() => this.put(name, bytes));
  }

  remove(name: string) {
    return this.#did(() => void this.files.delete(name));
  }

  #did<T>(work: () => T): Promise<T> {
    const { fails } = this;
    if (fails !== undefined) return Promise.reject(new FolderError(fails, undefined));
    return Promise.resolve().then(work);
  }
}
