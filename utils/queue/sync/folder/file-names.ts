/** How the name of a device's file begins and ends. Backups, and a group's lists, in the same folder begin otherwise. */
const FILE = /^tidemark-(?!backup-|together-)[^/\\]+\.json$/i;

/** The file that a device writes, and nobody else. */
export const fileOfDevice = (device: string): string => `tidemark-${device}.json`;

/** The device whose file, or copy of it, has such a name; undefined where it does not say. */
export const deviceOfFile = (name: string): string | undefined =>
  /^tidemark-([0-9a-z]{8})(?![0-9a-z])/.exec(name)?.[1];

/**
 * Whether a file may be a device's, or a copy that a service made of one where two machines wrote it: "… (conflicted
 * copy …).json" (Dropbox, Nextcloud, in the reader's language), "….sync-conflict-….json" (Syncthing), "…-HOST.json" (OneDrive),
 * "… (1).json", "… 2.json" (Google Drive, iCloud). No list of such names is needed: whose it is stands in the file. Half-carried files
 * of such services end otherwise (`.tmp`, `.part`, `.crswap`, `.~1a2b`) or begin with a dot.
 */
export const mayBeDevices = (name: string): boolean => FILE.test(name);
