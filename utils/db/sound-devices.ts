import { soundMoment } from '../time/moment.ts';
import type { DevicesState, ExchangeState, KnownDevice, PlaceStatus } from './device-values.ts';

type Raw = Readonly<Record<string, unknown>>;

const STATES: readonly ExchangeState[] = ['off', 'ok', 'waiting', 'full', 'error'];
const PLACES = ['account', 'folder', 'file'] as const;

const record = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const count = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function place(value: unknown): PlaceStatus {
  const raw = record(value);
  const [used, left] = [record(raw['used']), record(raw['left'])];
  const [since, lastExchange] = [soundMoment(raw['since']), soundMoment(raw['lastExchange'])];
  const trouble = text(raw['trouble']);
  return {
    state: STATES.find((one) => one === raw['state']) ?? 'off',
    ...(since !== undefined && { since }),
    ...(lastExchange !== undefined && { lastExchange }),
    ...(raw['used'] !== undefined && {
      used: { bytes: count(used['bytes']), of: count(used['of']) },
    }),
    ...(raw['left'] !== undefined && {
      left: {
        items: count(left['items']),
        notes: count(left['notes']),
        marks: count(left['marks']),
      },
    }),
    ...(trouble !== '' && { trouble }),
  };
}

function device(value: unknown): KnownDevice[] {
  const { id, name, lastSeen, places } = record(value);
  const seen = soundMoment(lastSeen);
  if (typeof id !== 'string' || seen === undefined) return [];
  const known = PLACES.filter((one) => list(places).includes(one));
  return [{ id, name: text(name), lastSeen: seen, places: known }];
}

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
