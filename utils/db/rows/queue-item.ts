import { isPaperKey } from '../../paper-key.ts';
import { isEvidenceKind } from '../../queue/item/evidence-kinds.ts';
import { isKeyLetters } from '../../queue/item/key-letters.ts';
import { isRank } from '../../queue/item/rank.ts';
import type { Evidence, FieldGroup, QueueRow } from '../../queue/item/schema.ts';
import { FIRST_STATE, isQueueState } from '../../queue/item/states.ts';
import { isItemType } from '../../queue/item/type.ts';
import { isMoment } from '../../time/moment.ts';
import {
  isListOf,
  isMissingOr,
  isName,
  isRaw,
  isText,
  soundFields,
  soundList,
  textOr,
  UNKNOWN_TIME,
  type Check,
  type Raw,
} from './checks.ts';
import { knownTexts } from './known-texts.ts';

const isKnownMoment = knownTexts(isMoment);
const isKnownRank = knownTexts(isRank);
const isAddress: Check = (value) => isText(value) && /^(?:https?:\/\/\S+)?$/.test(value);
const isInteger: Check = (value) => Number.isSafeInteger(value);

const isSaid = (one: unknown): one is Omit<Evidence, 'at'> =>
  isRaw(one) && isEvidenceKind(one['kind']) && isText(one['text']) && isAddress(one['url']);
const isEvidence: Check = (one) => isSaid(one) && isKnownMoment((one as { at?: unknown }).at);

const GROUPS: Readonly<Record<FieldGroup, true>> = {
  paper: true,
  state: true,
  order: true,
  tags: true,
  notes: true,
  snooze: true,
  kept: true,
};

function isChanged(value: unknown): boolean {
  if (!isRaw(value)) return false;
  for (const name in value) {
    if (!Object.hasOwn(GROUPS, name) || !isMissingOr(value[name], isKnownMoment)) return false;
  }
  return true;
}

const PLACES: ReadonlySet<unknown> = new Set(['today', 'library', 'import', 'list']);
const isSource: Check = (value) =>
  isRaw(value) && (value['place'] === 'site' ? isText(value['name']) : PLACES.has(value['place']));

type Optional =
  | 'claims'
  | 'keyLetters'
  | 'type'
  | 'venue'
  | 'year'
  | 'version'
  | 'snoozedUntil'
  | 'source';

const MAYBE: Readonly<Record<Optional, Check>> = {
  claims: (value) => isListOf(value, isPaperKey),
  keyLetters: isKeyLetters,
  type: isItemType,
  venue: isText,
  year: isInteger,
  version: isInteger,
  snoozedUntil: isKnownMoment,
  source: isSource,
};

/** As `itemSchema` (utils/queue/item/schema.ts), by hand and without the limits: what is long is the reader's all the same. */
const FIELDS: Readonly<Record<Exclude<keyof QueueRow, Optional>, Check>> = {
  id: isName,
  keys: (value) => isListOf(value, isPaperKey) && value.length > 0,
  title: isText,
  authors: (value) => isListOf(value, isText),
  url: isAddress,
  state: isQueueState,
  rank: isKnownRank,
  tags: (value) => isListOf(value, isText),
  notes: isText,
  evidence: (value) => isListOf(value, isEvidence),
  savedAt: isKnownMoment,
  changedAt: isKnownMoment,
  changed: isChanged,
};

const NEEDED = Object.entries(FIELDS);
const OPTIONAL = Object.entries(MAYBE);

function isSound(item: Raw): boolean {
  for (const [name, check] of NEEDED) if (!check(item[name])) return false;
  for (const [name, check] of OPTIONAL) if (!isMissingOr(item[name], check)) return false;
  return true;
}

function repaired(item: Raw, id: string, keys: QueueRow['keys']): QueueRow {
  const { title, url, state, rank, savedAt, changedAt } = item;
  const changed = Object.entries(isRaw(item['changed']) ? item['changed'] : {}).filter(
    ([name, at]) => Object.hasOwn(GROUPS, name) && isMoment(at),
  );
  const saved = [savedAt, changedAt, ...changed.map(([, at]) => at)].find(isMoment) ?? UNKNOWN_TIME;
  const last = isMoment(changedAt) ? changedAt : saved;
  const claims = soundList(item['claims'], isPaperKey);
  return {
    ...soundFields(item, MAYBE),
    id,
    keys,
    ...(claims.length > 0 && { claims }),
    title: isText(title) ? title : (keys[0] ?? ''),
    authors: soundList(item['authors'], isText),
    url: isAddress(url) ? String(url) : '',
    state: isQueueState(state) ? state : FIRST_STATE,
    rank: isRank(rank) ? rank : 'a0',
    tags: soundList(item['tags'], isText),
    notes: textOr(item['notes'], ''),
    evidence: soundList(item['evidence'], isSaid).map((one) => ({
      ...one,
      at: soundAt(one) ?? last,
    })),
    savedAt: saved,
    changedAt: last,
    changed: Object.fromEntries(changed),
  };
}

const soundAt = (one: object): string | undefined => {
  const { at } = one as { at?: unknown };
  return isMoment(at) ? at : undefined;
};

/**
 * A stored queue item of which every part is what it should be, so that no view, reminder or merge meets
 * another one: itself when it is so. The paper and what the reader wrote always stay. Undefined when it has no
 * id or no key, so that nothing tells which paper it is.
 */
export function readQueueRow(raw: unknown): QueueRow | undefined {
  if (!isRaw(raw)) return undefined;
  if (isSound(raw)) return raw as unknown as QueueRow;
  const keys = soundList(raw['keys'], isPaperKey);
  return isName(raw['id']) && keys.length > 0 ? repaired(raw, raw['id'], keys) : undefined;
}
