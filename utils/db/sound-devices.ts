import { soundMoment } from '../time/moment.ts';
import type {
  AccountNotes,
  DevicesState,
  ExchangeState,
  KnownDevice,
  PlaceStatus,
} from './device-values.ts';

type Raw = Readonly<Record<string, unknown>>;

const STATES: readonly ExchangeState[] = ['off', 'ok', 'waiting', 'full', 'error'];
const PLACES = ['account', 'folder', 'file'] as const;

const record = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const count = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function leftOf(value: unknown): AccountNotes['left'] {
  const { items, notes, marks } = record(value);
  return { items: count(items), notes: count(notes), marks: count(marks) };
}

function place(value: unknown): PlaceStatus {
  const raw = record(value);
  const used = record(raw['used']);
  const [since, joined] = [soundMoment(raw['since']), soundMoment(raw['joined'])];
  const lastExchange = soundMoment(raw['lastExchange']);
  const trouble = text(raw['trouble']);
  return {
    state: STATES.find((one) => one === raw['state']) ?? 'off',
    ...(since !== undefined && { since }),
    ...(joined !== undefined && { joined }),
    ...(lastExchange !== undefined && { lastExchange }),
    ...(raw['used'] !== undefined && {
      used: { bytes: count(used['bytes']), of: count(used['of']) },
    }),
    ...(raw['left'] !== undefined && { left: leftOf(raw['left']) }),
    ...(count(raw['refused']) > 0 && { refused: count(raw['refused']) }),
    ...(trouble !== '' && { trouble }),
  };
}

function device(value: unknown): KnownDevice[] {
  const { id, name, lastSeen, places, unread } = record(value);
  const seen = soundMoment(lastSeen);
  if (typeof id !== 'string' || seen === undefined) return [];
  const known = PLACES.filter((one) => list(places).includes(one));
  const unreadThere = list(unread).flatMap((one) => {
    const { print, since } = record(one);
    const from = soundMoment(since);
    return from === undefined ? [] : [{ print: count(print), since: from }];
  });
  return [
    {
      id,
      name: text(name),
      lastSeen: seen,
      places: known,
      ...(unreadThere.length > 0 && { unread: unreadThere }),
    },
  ];
}

const numbers = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(record(value)).filter((one): one is [string, number] =>
      Number.isSafeInteger(one[1]),
    ),
  );

/** The stored record of writes into the account, with only what means something. */
export const soundAccount = (raw: Raw): AccountNotes => ({
  n: count(raw['n']),
  heads: list(raw['heads']).filter((one) => typeof one === 'string'),
  spent: list(raw['spent'])
    .filter((one) => count(one) > 0)
    .map(Number),
  prints: numbers(raw['prints']),
  values: numbers(raw['values']),
  at: soundMoment(raw['at']) ?? '1970-01-01T00:00:00.000Z',
  name: text(raw['name']),
  key: text(raw['key']),
  of: count(raw['of']),
  left: leftOf(raw['left']),
  stays: list(raw['stays']).filter((one) => typeof one === 'string'),
});

/** The stored record of devices, with only what means something. */
export function soundDevices(raw: Raw): DevicesState {
  const { id } = raw;
  return {
    ...(typeof id === 'string' && { id }),
    name: text(raw['name']),
    account: place(raw['account']),
    folder: place(raw['folder']),
    others: list(raw['others']).flatMap(device),
    came: count(raw['came']),
  };
}
