const BIN_SECONDS = 900;
/** In a week of a million installs a second so far above its rate is to be expected about once. */
const BUSIEST = 5;

export interface Flatness {
  /** Requests a second of that many installs, in the mean of the week. */
  mean: number;
  /** The busiest stretch of `seconds`, in parts of the mean. */
  stretch: number;
  /** The busiest second of all, in parts of the mean: requests of independent installs are a Poisson process. */
  second: number;
  /** Requests a day of one install. */
  aDay: number;
}

/** What the counts of a sample say of so many installs, each second of it by a quarter of an hour of the sample. */
export function flatnessOf(
  counts: Uint32Array,
  {
    sample,
    installs,
    seconds = BIN_SECONDS,
  }: { sample: number; installs: number; seconds?: number },
): Flatness {
  const bins = Array.from({ length: Math.ceil(counts.length / seconds) }, () => 0);
  let requests = 0;
  for (const [second, n] of counts.entries()) {
    requests += n;
    const bin = Math.floor(second / seconds);
    bins[bin] = (bins[bin] ?? 0) + n;
  }
  const scale = installs / sample;
  const mean = (requests / counts.length) * scale;
  const peak = (Math.max(...bins) / seconds) * scale;
  return {
    mean,
    stretch: peak / mean,
    second: (peak + BUSIEST * Math.sqrt(peak)) / mean,
    aDay: (requests / sample) * (86_400 / counts.length),
  };
}
