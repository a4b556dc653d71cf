import type { Box } from './spot.ts';

/** Of the page's height, in px of the window. */
export type Stretch = Pick<Box, 'top' | 'bottom'>;

/** The stretches of the page that are within `around` px of one of these boxes, from above; none overlaps another. */
export function stretchesOf(boxes: readonly Stretch[], around: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { top, bottom } of boxes.toSorted((a, b) => a.top - b.top)) {
    const last = stretches.at(-1);
    if (last && top - around <= last.bottom) last.bottom = Math.max(last.bottom, bottom + around);
    else stretches.push({ top: top - around, bottom: bottom + around });
  }
  return stretches;
}
