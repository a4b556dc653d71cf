/** A budget with its figure. */
export interface Verdict {
  what: string;
  budget: string;
  measured: string;
  met: boolean;
  /** Why it is over, where it is. */
  reason?: string;
}

export interface Section {
  verdicts: readonly Verdict[];
  /** Markdown, its headings from the third level on. */
  text: string;
}

/** One part of the bench. Each has its own section in docs/PERFORMANCE.md, which its run writes anew. */
export interface Part {
  name: string;
  heading: string;
  /** Words by which it, or rows of it, are asked for: `npm run bench -- neurips`. */
  keys: readonly string[];
  /** Measures the rows of these keys; all of them where there is none. */
  run(keys: readonly string[]): Promise<Section>;
}
