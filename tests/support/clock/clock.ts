/**
 * The clock of every test is given, so that the suite says the same on any day and in any place. Tried
 * before: the machine's own clock with a world that grew from the date; it failed on four days of ten.
 * faketime was not taken: it is Linux only, and it changes the browser's own clocks (certificates, caches) too.
 */
const USUAL_NOW = '2026-11-25T15:00:00Z';

process.env['TZ'] ??= 'UTC';

/** A clock that runs beside the machine's. */
export interface Clock {
  /** Milliseconds ahead of the machine's clock; negative behind it. */
  offset: number;
  now(): Date;
}

function ahead(offset: number): Clock {
  return { offset, now: () => new Date(Date.now() + offset) };
}

/** A clock that says `moment` now. */
export const clockFrom = (moment: Date): Clock => ahead(moment.getTime() - Date.now());

/** The machine's own clock: for measuring and for demonstrations, never for a test. */
export const MACHINE_CLOCK: Clock = ahead(0);

/**
 * The moment at which every spec begins: a Wednesday noon, or what `TIDEMARK_NOW` says, in local time unless
 * it ends in Z. The time zone is that of `TZ`, UTC without it.
 */
export const GIVEN_NOW = new Date(process.env['TIDEMARK_NOW'] ?? USUAL_NOW);
