const BIN_SECONDS = 900;
/** In a week of a million installs a second so far above its rate, in standard deviations, comes about once. */
const BUSIEST = 5;

export interface Flatness {
  /** Requests a second of that many installs, in the mean of the week. */
  mean: number;
  /** The busiest stretch of `seconds`, in parts of the mean. */
  stretch: number;
  /**
   * The busiest second, in parts of the mean: as counted where all installs were; else what is to be expected of the
   * busiest stretch, since requests of independent installs are a Poisson process.
   */
  second: number;
  /** Requests a day of one install. */
  aDay: number;
}

/** What the counts of a sample, second by second, say of so many installs. */
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
  let most = 0;
  for (const [second, n] of counts.entries()) {
    requests += n;
    most = Math.max(most, n);
    const bin = Math.floor(second / seconds);
    bins[bin] = (bins[bin] ?? 0) + n;
  }
  const scale = installs / sample;
  const mean = (requests / counts.length) * scale;
  const peak = (Math.max(...bins) / seconds) * scale;
  const expected = peak + BUSIEST * Math.sqrt(peak);
  return {
    mean,
    stretch: peak / mean,
    second: (sample < installs ? expected : most) / mean,
    aDay: (requests / sample) * (86_400 / counts.length),
  };
}
