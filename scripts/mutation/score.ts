interface Mutant {
  status: string;
  location: { start: { line: number }; end: { line: number } };
}

/** The part of Stryker's report that a score needs (mutation-testing-report-schema). */
export interface Report {
  files: Record<string, { mutants: Mutant[] }>;
}

export interface Score {
  /** Killed or timed out, of those that were tried. */
  noticed: number;
  /** Of so many valid mutants that were tried. */
  of: number;
  /** Between 0 and 1: the share noticed of all, when of those on one line one of `every` was tried. */
  share: number;
  /** Half of the interval that holds the true share 19 times of 20 (Wald): only what stands on one line was sampled. */
  within: number;
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const MISSED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

/** Stryker's mutation score: noticed of all that are valid, those that no test reaches included. */
export function scoreOf({ files }: Report, every: number): Score {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const weigh = (states: ReadonlySet<string>) => {
    const found = mutants.filter(({ status }) => states.has(status));
    const sampled = found.filter(({ location: { start, end } }) => start.line === end.line).length;
    return { count: found.length, sampled, weight: found.length + sampled * (every - 1) };
  };
  const noticed = weigh(NOTICED);
  const missed = weigh(MISSED);
  const all = noticed.weight + missed.weight;
  const sampled = noticed.sampled + missed.sampled;
  const part = sampled === 0 ? 0 : noticed.sampled / sampled;
  const error = sampled === 0 ? 0 : 1.96 * Math.sqrt((part * (1 - part)) / sampled);
  return {
    noticed: noticed.count,
    of: noticed.count + missed.count,
    share: all === 0 ? 1 : noticed.weight / all,
    within: all === 0 ? 0 : (error * sampled * every) / all,
  };
}
