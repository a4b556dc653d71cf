/** Whether text of this colour (`rgb(…)` as computed) stands on a dark ground: light text does. */
export function isDarkPage(colour: string): boolean {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
}
