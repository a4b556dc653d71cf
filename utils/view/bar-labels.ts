/** Digits of the labels' size are about so wide, in CSS pixels. */
const DIGIT = 6;

export interface BarLabel {
  week: number;
  text: string;
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Where a label of a bar stands so that all of it is inside the chart. */
export function placeLabel(
  text: string,
  week: number,
  { step, width }: { step: number; width: number },
): BarLabel {
  const middle = (week + 0.5) * step;
  const half = (text.length * DIGIT) / 2;
  if (middle + half > width) return { week, text, x: width, anchor: 'end' };
  if (middle - half < 0) return { week, text, x: 0, anchor: 'start' };
  return { week, text, x: middle, anchor: 'middle' };
}

/** Where a label begins and ends. */
export function reachOf({ text, x, anchor }: BarLabel): [from: number, to: number] {
  const size = text.length * DIGIT;
  const from = anchor === 'start' ? x : anchor === 'end' ? x - size : x - size / 2;
  return [from, from + size];
}

/** How high the highest of the bars is over which a label lies. */
export function highestUnder(label: BarLabel, sizes: readonly number[], step: number): number {
  const [from, to] = reachOf(label);
  return Math.max(...sizes.filter((_, week) => week * step < to && (week + 1) * step > from));
}

/** Of labels in their order of importance those that do not touch one before. */
export function withoutOverlap(labels: readonly BarLabel[]): BarLabel[] {
  const kept: BarLabel[] = [];
  for (const label of labels) {
    const [from, to] = reachOf(label);
    const touches = kept.some((other) => {
      const [begin, end] = reachOf(other);
      return from < end + 2 && begin < to + 2;
    });
    if (!touches) kept.push(label);
  }
  return kept;
}
