import * as z from 'zod/mini';
import { isPaperKey, type PaperKey } from '../../paper-key.ts';
import { parseSettings, type Rule, type SavedSearch } from '../../settings.ts';
import { isSubject } from '../../titles/verdict-format.ts';
import { LIMITS, text, time } from '../item/limits.ts';
import { isRank } from '../item/rank.ts';
import { evidenceSchema, itemSchema, sourceSchema } from '../item/schema.ts';
import { isRecord } from '../item/upgrade.ts';
import { isClock, latestAt, msOfClock } from './clock.ts';
import { NO_ITEM } from './item-state.ts';
import type {
  Clock,
  Dated,
  DatedSet,
  ItemState,
  Life,
  MarkState,
  Notes,
  PaperPart,
  Replica,
  SharedSettings,
} from './replica.ts';
import { REPLICA_VERSION } from './replica.ts';
import { OTHER } from './stand-in.ts';

const MOST_ITEMS = 100_000;
/** More than so many tags or keys that one paper ever had are none, nor so many rules. */
const MOST_IN_SET = 5_000;
/** More texts of one item are no notes; the newest are read. */
const MOST_VERSIONS = 100;

export interface ReadReplica {
  replica: Replica;
  /** Entries that are unsound, and are left out. */
  refused: number;
}

type Read<T> = (raw: unknown) => T | undefined;

const by =
  <T>(schema: z.ZodMiniType<T>): Read<T> =>
  (raw) => {
    const { success, data } = z.safeParse(schema, raw);
    return success ? data : undefined;
  };
const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (raw) =>
    raw === null ? null : read(raw);
const isLife = (raw: unknown): raw is Life =>
  typeof raw === 'string' && /^(?:in|removed|gone|part:.{1,80})$/s.test(raw);

const { shape } = itemSchema;
const isOurs = z.refine((text) => text !== OTHER);
const paper = z.object({
  title: shape.title.check(isOurs),
  authors: shape.authors,
  type: shape.type,
  venue: shape.venue,
  year: shape.year,
  url: shape.url,
  version: shape.version,
});
const asInArchive = z.object({
  type: shape.type,
  venue: shape.venue,
  year: shape.year,
  version: shape.version,
});
const READ_PARTS = {
  life: (raw: unknown) => (isLife(raw) ? raw : undefined),
  saved: by(z.object({ savedAt: time, source: z.optional(sourceSchema) })),
  paper: orNull((raw: unknown) =>
    (isRecord(raw) && 'title' in raw ? by(paper) : by(asInArchive))(raw),
  ) as Read<PaperPart>,
  state: by(shape.state),
  order: (raw: unknown) => (isRank(raw) ? raw : undefined),
  snooze: orNull(by(time)),
  letters: orNull((raw) => by(shape.keyLetters)(raw)),
};

const key: Read<PaperKey> = (raw) => (isPaperKey(raw) ? raw : undefined);
const tag: Read<string> = (raw) => (raw === '' ? undefined : by(text(LIMITS.tag))(raw));
const rule: Read<Rule> = (raw) => parseSettings({ watched: [raw] }).watched[0];
const search: Read<SavedSearch> = (raw) => parseSettings({ searches: [raw] }).searches[0];
const less: Read<string> = by(text(40));

/** Reads entry by entry, and counts those that are unsound. */
function createChecks(now: number) {
  const latest = latestAt(now);
  let refused = 0;
  const refuse = (): undefined => void (refused += 1);
  const clock: Read<Clock> = (raw) => (isClock(raw) && msOfClock(raw) <= latest ? raw : undefined);

  function dated<T>(raw: unknown, read: Read<T>): Dated<T> | undefined {
    if (raw === undefined) return undefined;
    const [at, value] = Array.isArray(raw) ? [clock(raw[0]), read(raw[1])] : [];
    return at === undefined || value === undefined ? refuse() : [at, value];
  }

  function record<T>(
    raw: unknown,
    read: (value: unknown, name: string) => T | undefined,
    most = MOST_ITEMS,
  ) {
    const entries = isRecord(raw) ? Object.entries(raw).slice(0, most) : [];
    const all = entries.map(([name, value]) => [name, read(value, name)] as const);
    return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Record<string, T>;
  }

  function set<T>(raw: unknown, read: Read<T>, nameOf: (value: T) => string): DatedSet<T> {
    const readOne = (one: unknown, name: string) => {
      const found = dated(one, orNull(read));
      if (found === undefined) return undefined;
      return found[1] === null || nameOf(found[1]) === name ? found : refuse();
    };
    if (isRecord(raw) && Object.keys(raw).length > MOST_IN_SET) refuse();
    return record(raw, readOne, MOST_IN_SET);
  }

  return { refuse, clock, dated, record, set, refused: () => refused };
}

type Checks = ReturnType<typeof createChecks>;
const self = (name: string): string => name;

function notes({ refuse, clock, record }: Checks, raw: unknown): Notes {
  const { versions, known } = isRecord(raw) ? raw : {};
  const list = Array.isArray(versions) ? versions : [];
  const all = list.flatMap((one: unknown) => {
    const { clock: at, text: words, of } = isRecord(one) ? one : {};
    const [when, what] = [clock(at), by(text(LIMITS.notes).check(isOurs))(words)];
    if (when === undefined || what === undefined) return refuse() ?? [];
    return [{ clock: when, text: what, ...(typeof of === 'string' && { of }) }];
  });
  const oldestFirst = all.sort((a, b) => (a.clock < b.clock ? -1 : 1));
  for (let n = oldestFirst.length; n > MOST_VERSIONS; n -= 1) refuse();
  return {
    versions: oldestFirst.slice(-MOST_VERSIONS),
    known: record(known, (all) => record(all, clock)),
  };
}

function item(checks: Checks, raw: unknown): ItemState | undefined {
  const { dated, set, refuse } = checks;
  if (!isRecord(raw)) return refuse();
  const parts = Object.entries(READ_PARTS).flatMap(([name, read]) => {
    const found = dated(raw[name], read as Read<unknown>);
    return found === undefined ? [] : [[name, found] as const];
  });
  const evidence = Array.isArray(raw['evidence']) ? raw['evidence'] : [];
  return {
    ...NO_ITEM,
    ...(Object.fromEntries(parts) as Partial<ItemState>),
    keys: set(raw['keys'], key, self),
    claims: set(raw['claims'], key, self),
    tags: set(raw['tags'], tag, (one) => one.toLowerCase()),
    notes: notes(checks, raw['notes']),
    evidence: evidence.slice(0, 200).flatMap((one) => by(evidenceSchema)(one) ?? []),
  };
}

function mark({ dated, refuse }: Checks, raw: unknown, name: string): MarkState | undefined {
  if (!isRecord(raw) || !isPaperKey(name)) return refuse();
  const opened = dated(raw['opened'], orNull(by(time)));
  const done = dated(raw['done'], orNull(by(time)));
  return { ...(opened && { opened }), ...(done && { done }) };
}

function verdict({ dated, refuse }: Checks, raw: unknown, name: string) {
  const [subject, id = ''] = name.split('\n');
  if (!isSubject(subject) || id === '' || id.length > 2100) return refuse();
  return dated(raw, orNull(by(z.boolean())));
}

function settings({ dated, set }: Checks, raw: unknown): SharedSettings {
  const from = isRecord(raw) ? raw : {};
  const ruleName = ({ kind, text: words }: Rule): string => `${kind} ${words.toLowerCase()}`;
  const link = dated(from['titleLink'], (value) => {
    const { titleLink } = parseSettings({ titleLink: value });
    return titleLink === value ? titleLink : undefined;
  });
  return {
    watched: set(from['watched'], rule, ruleName),
    muted: set(from['muted'], rule, ruleName),
    less: set(from['less'], less, self),
    searches: set(from['searches'], search, ({ id }) => id),
    ...(link && { titleLink: link }),
  };
}

/**
 * Reads what another device wrote, entry by entry as a backup is read: what is unsound is left out and counted.
 * Undefined where it is none. `now`: milliseconds since 1970 UTC.
 */
export function readReplica(raw: unknown, now: number): ReadReplica | 'later' | undefined {
  const version = isRecord(raw) ? raw['version'] : undefined;
  if (typeof version === 'number' && version > REPLICA_VERSION) return 'later';
  if (!isRecord(raw) || version !== REPLICA_VERSION) return undefined;
  const checks = createChecks(now);
  const { record, refuse, refused } = checks;
  const replica: Replica = {
    version: REPLICA_VERSION,
    items: record(raw['items'], (one, id) => (id.length <= 80 ? item(checks, one) : refuse())),
    marks: record(raw['marks'], (one, name) => mark(checks, one, name)),
    verdicts: record(raw['verdicts'], (one, name) => verdict(checks, one, name)),
    settings: settings(checks, raw['settings']),
  };
  return { replica, refused: refused() };
}
