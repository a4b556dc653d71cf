import type { PaperKey } from '../../paper-key.ts';
import { addressOfKeys } from './address.ts';
import type { Snapshot } from './snapshot.ts';
import type { QueueRow } from './schema.ts';
import type { Source } from './source.ts';
import { FIRST_STATE } from './states.ts';

export const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** The address to keep: https only, else the paper's own by its key. */
function addressOf(keys: readonly PaperKey[], url: string | undefined): string {
  if (url?.startsWith('https://') && URL.canParse(url)) return url;
  return addressOfKeys(keys);
}

/** Tags as they are stored: one line each, no two that differ by case only. */
export function cleanTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags.map((one) => oneLine(one).replace(/^#|,/g, ''))) {
    if (tag !== '' && !byFold.has(tag.toLowerCase())) byFold.set(tag.toLowerCase(), tag);
  }
  return [...byFold.values()];
}

/** What the archive knows of a paper that is saved. */
interface KnownPaper {
  title: string;
  authors: readonly { name: string }[];
}

/** A new item with its own snapshot: what the page said, else what the archive knows, else the key. */
export function newItem(
  keys: PaperKey[],
  snapshot: Snapshot | undefined,
  known: KnownPaper | undefined,
  context: { id: string; at: string; rank: string; source?: Source },
): QueueRow {
  const title = oneLine(known?.title ?? snapshot?.title ?? '');
  return {
    id: context.id,
    keys,
    title: title === '' ? (keys[0] ?? '') : title,
    authors: known?.authors.map(({ name }) => name) ?? snapshot?.authors?.map(oneLine) ?? [],
    type: snapshot?.type,
    venue: snapshot?.venue,
    year: snapshot?.year,
    url: addressOf(keys, snapshot?.url),
    version: snapshot?.version,
    state: FIRST_STATE,
    rank: context.rank,
    tags: [],
    notes: '',
    evidence: [],
    savedAt: context.at,
    source: context.source,
    changedAt: context.at,
    changed: {},
  };
}
