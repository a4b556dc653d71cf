import type { MemoryFolder } from './memory-folder.ts';

/** How a service carries one file: at once, cut (the rest comes with the next run), late (not yet), or twice. */
export type Carry = 'whole' | 'cut' | 'late' | 'twice';

interface CarrierOptions {
  /** How the next file goes. */
  how: () => Carry;
  /** How the service names what it found changed on both sides. */
  conflict?: (name: string) => string;
}

const NAMES: readonly ((stem: string) => string)[] = [
  (stem) => `${stem} (Jo's conflicted copy 2026-11-27).json`,
  (stem) => `${stem} (In Konflikt stehende Kopie von Jo 2026-11-27).json`,
  (stem) => `${stem}.sync-conflict-20261127-101500-ABCDEFG.json`,
  (stem) => `${stem}-DESKTOP-1.json`,
  (stem) => `${stem} (1).json`,
  (stem) => `${stem} 2.json`,
];

/** Names of conflicts of six services in turn. */
export function conflictNames(): (name: string) => string {
  let n = 0;
  return (name) => {
    const made = NAMES[n++ % NAMES.length]?.(name.replace(/\.json$/, ''));
    return made ?? name;
  };
}

/**
 * A service between two folders, as Dropbox, Syncthing and their like: what changed on one side goes to the other; what changed on both is kept
 * twice; what was deleted on one side and not changed on the other is deleted there.
 */
export function createCarrier(a: MemoryFolder, b: MemoryFolder, options: CarrierOptions) {
  const conflict = options.conflict ?? conflictNames();
  /** As both sides had it last. */
  const last = new Map<string, string>();
  const printOf = (folder: MemoryFolder, name: string): string | undefined => {
    const file = folder.files.get(name);
    return file && `${file.changedAt} ${new TextDecoder().decode(file.bytes)}`;
  };

  function copy(from: MemoryFolder, to: MemoryFolder, name: string): void {
    const file = from.files.get(name);
    if (!file) return;
    const how = options.how();
    if (how === 'late') return;
    if (how === 'cut') {
      to.put(name, file.bytes.slice(0, Math.floor(file.bytes.length / 2)), file.changedAt - 1);
      // The rest comes with the next run: as both sides know it, that side has nothing of its own.
      last.set(name, printOf(to, name) ?? '');
      return;
    }
    to.put(name, file.bytes, file.changedAt);
    if (how === 'twice') to.put(conflict(name), file.bytes, file.changedAt);
    last.set(name, printOf(from, name) ?? '');
  }

  function carryOne(name: string): void {
    const [mine, theirs, before] = [printOf(a, name), printOf(b, name), last.get(name)];
    if (mine === theirs) return void (mine !== undefined && last.set(name, mine));
    const [changedA, changedB] = [mine !== before, theirs !== before];
    if (changedA && changedB && mine !== undefined && theirs !== undefined) {
      const file = b.files.get(name);
      if (file) b.put(conflict(name), file.bytes, file.changedAt);
      copy(a, b, name);
    } else if (changedA && mine !== undefined) copy(a, b, name);
    else if (changedB && theirs !== undefined) copy(b, a, name);
    else {
      a.files.delete(name);
      b.files.delete(name);
      last.delete(name);
    }
  }

  return {
    run(): void {
      for (const name of new Set([...a.files.keys(), ...b.files.keys()])) carryOne(name);
    },
  };
}
