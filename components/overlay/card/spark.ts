/** Samples in a picture of `width` × `height`: as the points of a polyline, times to scale. */
export function sparkPoints(
  history: readonly (readonly [at: number, upvotes: number])[],
  width: number,
  height: number,
): [x: number, y: number][] {
  const times = history.map(([at]) => at);
  const votes = history.map(([, upvotes]) => upvotes);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [least, most] = [Math.min(...votes), Math.max(...votes)];
  const round = (n: number): number => Math.round(n * 10) / 10;
  return history.map(([at, upvotes]) => [
    round(to === from ? 0 : ((at - from) / (to - from)) * width),
    round(most === least ? height / 2 : height - ((upvotes - least) / (most - least)) * height),
  ]);
}
