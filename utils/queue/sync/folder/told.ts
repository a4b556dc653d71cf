import { fnv1a } from '../../../fnv1a.ts';
import { coded, type Code, type Trouble } from '../../../i18n/coded.ts';
import type { Reading, Unread } from '../carrier.ts';
import { deviceOfFile } from './file-names.ts';
import type { FileLeft, WhyLeft } from './read-folder.ts';

type Told = Partial<Record<WhyLeft, Trouble>>;

/** What is told of a file that was not read, the first first; of one that is no device's, nothing. */
const LEFT: Told = {
  passphrase: 'trouble.seal.wrong',
  later: 'trouble.folder.later',
  long: 'trouble.folder.long',
};

/** What comes by itself: the rest of a file, or leave to open it; that another device learns of the passphrase by what this one writes. */
const WAITS: Told = {
  open: 'trouble.seal.none',
  unfinished: 'trouble.folder.unfinished',
  closed: 'trouble.folder.closed',
};

function told(left: readonly FileLeft[], words: Told): Code | undefined {
  for (const why of Object.keys(words) as WhyLeft[]) {
    const [one, word] = [left.find((file) => file.why === why), words[why]];
    if (one && word) return why === 'closed' ? coded(word, { name: one.file.name }) : word;
  }
  return undefined;
}

/** What is told of the files of a device that were not read. */
function unreadOf(device: string, files: readonly FileLeft[]): Unread[] {
  const [trouble, waitsFor] = [told(files, LEFT), told(files, WAITS)];
  const why = trouble ?? waitsFor;
  if (why === undefined) return [];
  const stands = files.map(({ file: { name, size, changedAt } }) => [name, size, changedAt]);
  const print = fnv1a(JSON.stringify(stands));
  return [{ device, why, print, ...(trouble === undefined && { comes: true as const }) }];
}

/** What a reading tells of the files that were not read. */
export function toldOf(left: readonly FileLeft[]): Omit<Reading, 'deliveries'> {
  const byDevice = Map.groupBy(left, ({ file }) => deviceOfFile(file.name));
  const nobodys = byDevice.get(undefined) ?? [];
  const [trouble, waitsFor] = [told(nobodys, LEFT), told(nobodys, WAITS)];
  return {
    unread: [...byDevice].flatMap(([device, files]) =>
      device === undefined ? [] : unreadOf(device, files),
    ),
    ...(trouble !== undefined && { trouble }),
    ...(waitsFor !== undefined && { waitsFor }),
  };
}
