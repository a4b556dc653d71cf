import type { PlacedMark } from '../../../utils/overlay/parts.ts';

/**
 * The place of the next mark (`step` 1) or the previous one (-1). `tops` are the marks' distances from the
 * top of the window, in page order; `current` the mark we stand on, if it can be seen. Goes round at the ends.
 */
export function nextPlace(
  tops: readonly number[],
  current: number | undefined,
  step: 1 | -1,
): number | undefined {
  if (tops.length === 0) return undefined;
  if (current !== undefined) return (current + step + tops.length) % tops.length;
  const found =
    step === 1 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < 0);
  if (found !== -1) return found;
  return step === 1 ? 0 : tops.length - 1;
}

/** Moves between the marks of a page. */
export function createJump() {
  let at: HTMLElement | undefined;

  function go(mark: PlacedMark): void {
    at = mark.host;
    mark.host.scrollIntoView({ block: 'center', behavior: 'instant' });
    mark.focus();
  }

  return {
    go,
    step(marks: readonly PlacedMark[], step: 1 | -1): void {
      const shown = marks.filter(({ host }) => host.getClientRects().length > 0);
      const tops = shown.map(({ host }) => host.getBoundingClientRect().top);
      const standing = shown.findIndex(({ host }) => host === at);
      const top = tops[standing] ?? -1;
      const inView = top >= 0 && top < innerHeight;
      const next = nextPlace(tops, inView ? standing : undefined, step);
      const mark = next === undefined ? undefined : shown[next];
      if (mark) go(mark);
    },
  };
}
