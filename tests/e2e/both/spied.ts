import type { DriverPage } from '../../support/drivers/driver.ts';

/** What the page's own script (tests/support/world/spy.ts) has learnt; these run in the page. */
interface Spied {
  roots: string[];
  seen: string[];
  look(): string;
}

/** All that can be measured of the page at this moment, as text. */
export const look = (page: DriverPage): Promise<string> =>
  page.evaluate(() => (window as unknown as { spied: Spied }).spied.look());

/** Our elements whose roots the page reached. */
export const roots = (page: DriverPage): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { spied: Spied }).spied.roots);

/**
 * Lets the page change twice, and gives what its script saw meanwhile and since the last time. Passes come
 * one after the other: what the reader did before was painted before the second of these is measured.
 */
export const seenUntilNow = (page: DriverPage): Promise<string[]> =>
  page.evaluate(async () => {
    const { spied } = window as unknown as { spied: Spied };
    const passes = (): number => performance.getEntriesByName('tidemark:overlay').length;
    const grown = async (before: number): Promise<void> => {
      while (passes() === before) await new Promise((done) => setTimeout(done, 20));
    };
    const note = document.createElement('p');
    for (const act of [() => document.body.append(note), () => note.remove()]) {
      const before = passes();
      act();
      await grown(before);
    }
    // Nothing more is seen, so there is nothing to wait for.
    await new Promise((done) => setTimeout(done, 20));
    const { seen } = spied;
    spied.seen = [];
    return seen;
  });

/** What it sees of its own changes, and the public measure of a pass. */
export const OWN = new Set([
  'childList BODY  P ',
  'childList BODY   P',
  'measure tidemark:overlay',
]);
