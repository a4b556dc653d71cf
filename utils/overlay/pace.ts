const FREE = 5;
const STEP_MS = 50;
const CALM_MS = 1000;
/** Pages that change without end are looked at this often; where something takes our marks away, far less. */
const LONGEST_MS = 2000;
const LONGEST_FIGHT_MS = 30_000;

/**
 * How long to wait before the page is looked at again. The first passes follow their change at once; then
 * each waits twice as long as the one before, until the page was calm for a while.
 */
export function createPace() {
  let strain = 0;
  let last = -Infinity;
  const wait = (longest: number): number =>
    strain <= FREE ? 0 : Math.min(longest, STEP_MS * 2 ** (strain - FREE));

  /** `now` in milliseconds; `fight`: a mark of ours was taken away. */
  return (now: number, fight: boolean): number => {
    const longest = fight ? LONGEST_FIGHT_MS : LONGEST_MS;
    strain = now - last > CALM_MS + 2 * wait(longest) ? 0 : Math.min(strain + 1, 20);
    const ms = wait(longest);
    last = now + ms;
    return ms;
  };
}
