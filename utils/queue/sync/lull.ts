import type { DevicesState } from '../../db/device-values.ts';
import { writesOf } from '../../db/writes.ts';
import { waitingSettings } from '../recorder.ts';
import type { QueueDependencies } from '../run-command.ts';
import type { ReadPlace } from './place-status.ts';

/** What an exchange is made of, besides what stands in the places: the reader's tables, and the archive's papers. */
const TABLES = ['queue', 'removed', 'gone', 'marks', 'verdicts', 'agreed', 'papers'];
/** Some of what an exchange does follows from the time alone, by the day. */
const LONGEST_MS = 3_600_000;

/**
 * All that an exchange would look at, as a text that stays the same as long as none of it changes; undefined where a
 * place has something that is in the way, or comes by itself.
 */
export async function nothingOf(
  { db, readSettings }: QueueDependencies,
  read: readonly ReadPlace[],
  { id, name, account, folder }: DevicesState,
): Promise<string | undefined> {
  const isCalm = read.every(
    ({ error, reading: { trouble, waitsFor, print } }) =>
      [error, trouble, waitsFor].every((why) => why === undefined) && print !== undefined,
  );
  if (!isCalm) return undefined;
  const prints = read.map(({ carrier, reading }) => [carrier.name, reading.print]);
  const joined = [account.joined, folder.joined];
  const settings = [await readSettings(), await waitingSettings(db)];
  return JSON.stringify([writesOf(db, TABLES), id, name, joined, prints, settings]);
}

/** How it goes with the places that were read, and in which nothing is other. */
export const readAgain = (
  old: DevicesState,
  read: readonly ReadPlace[],
  now: Date,
): Partial<DevicesState> =>
  Object.fromEntries(
    read
      .map(({ carrier }) => carrier.name)
      .filter((name) => old[name].state !== 'off')
      .map((name) => [name, { ...old[name], lastExchange: now.toISOString() }]),
  );

/**
 * Remembers, in this life of the worker, the last exchange that found nothing in its way. Where all is as it was before
 * that one, and so it changed nothing either, another would do nothing.
 */
export function createLull() {
  let begun: { nothing: string; at: number } | undefined;
  return {
    begin(nothing: string, now: Date): void {
      begun = { nothing, at: now.getTime() };
    },
    end(): void {
      begun = undefined;
    },
    lasts: (nothing: string, now: Date): boolean =>
      begun?.nothing === nothing && Math.abs(now.getTime() - begun.at) < LONGEST_MS,
  };
}
