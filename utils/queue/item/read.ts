import * as z from 'zod/mini';
import { isPaperKey } from '../../paper-key.ts';
import { LIMITS, time } from './limits.ts';
import { cleanTags } from './model.ts';
import { changedSchema, evidenceSchema, itemSchema, type QueueRow } from './schema.ts';
import { FIRST_STATE } from './states.ts';
import { isRecord, ITEM_VERSION, upgradeItem } from './upgrade.ts';

type Raw = Readonly<Record<string, unknown>>;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const strings = (value: unknown): string[] => list(value).filter((one) => typeof one === 'string');
const sound = <T>(value: unknown, schema: z.ZodMiniType<T>): T[] =>
  list(value).flatMap((one) => {
    const { success, data } = z.safeParse(schema, one);
    return success ? [data] : [];
  });

function soundTimes(value: unknown): QueueRow['changed'] {
  const pairs = Object.entries(isRecord(value) ? value : {}).filter(
    ([name, at]) => Object.hasOwn(changedSchema.shape, name) && z.safeParse(time, at).success,
  );
  return Object.fromEntries(pairs);
}

const firstTime = (...all: unknown[]): unknown => all.find((one) => z.safeParse(time, one).success);

/**
 * What stands in for a field that is not as it should be: as much of it as is sound, so that an odd field
 * never costs the item. A field that is not named here is optional, and is left out.
 */
const REPAIRS: { [F in keyof QueueRow]?: (item: Raw, at: string) => unknown } = {
  keys: ({ keys }) => list(keys).filter(isPaperKey).slice(0, LIMITS.keys),
  claims: ({ claims }) => list(claims).filter(isPaperKey).slice(0, LIMITS.keys),
  title: ({ title, keys }) =>
    typeof title === 'string' ? title.slice(0, LIMITS.title) : (list(keys)[0] ?? ''),
  authors: ({ authors }) =>
    strings(authors)
      .map((name) => name.slice(0, 200))
      .slice(0, LIMITS.authors),
  url: () => '',
  state: () => FIRST_STATE,
  rank: () => 'a0',
  tags: ({ tags }) =>
    cleanTags(strings(tags).map((tag) => tag.slice(0, LIMITS.tag))).slice(0, LIMITS.tags),
  notes: ({ notes }) => (typeof notes === 'string' ? notes.slice(0, LIMITS.notes) : ''),
  evidence: ({ evidence }) => sound(evidence, evidenceSchema).slice(0, 200),
  savedAt: ({ savedAt, changedAt }, at) => firstTime(savedAt, changedAt, at),
  changedAt: ({ changedAt, savedAt }, at) => firstTime(changedAt, savedAt, at),
  changed: ({ changed }) => soundTimes(changed),
};

export interface ReadItem {
  item: QueueRow;
  /** Fields that were not as they should be, and what is left of them is kept. */
  repaired: string[];
}

/** Fields that a copy may lack without anything being wrong with it. */
function completed(raw: Raw): Raw {
  const base = { authors: [], tags: [], notes: '', evidence: [], changed: {}, url: '' };
  return { ...base, changedAt: raw['savedAt'], ...raw };
}

/**
 * Reads an item of any stored copy, of the version that the copy says (1 where it says none): upgraded,
 * completed, and repaired field by field. `at` stands in for a lost time of saving. Undefined when it has
 * no id or no key, so that nothing tells which paper it is, or when it is of a later version.
 */
export function readItem(raw: unknown, fromVersion: number, at: string): ReadItem | undefined {
  if (!(fromVersion <= ITEM_VERSION)) return undefined;
  const upgraded = upgradeItem(raw, fromVersion);
  if (!isRecord(upgraded)) return undefined;
  const whole = completed(upgraded);
  const first = z.safeParse(itemSchema, whole);
  if (first.success) return { item: first.data, repaired: [] };
  const odd = [...new Set(first.error.issues.map(({ path }) => String(path[0])))];
  const repairs: Record<string, unknown> = Object.fromEntries(
    odd.map((field) => [field, REPAIRS[field as keyof QueueRow]?.(whole, at)]),
  );
  const { success, data } = z.safeParse(itemSchema, { ...whole, ...repairs });
  return success ? { item: data, repaired: odd } : undefined;
}
