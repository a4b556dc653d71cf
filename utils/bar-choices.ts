/** What the reader chose in the listing bar, remembered for each host under `barKey`. */
export interface BarChoices {
  /** Only rows of featured papers stay. */
  onlyFeatured: boolean;
  hideDone: boolean;
  /** Only rows that were not there at an earlier visit stay. */
  sinceLastVisit: boolean;
  /** Only rows near to what the reader reads stay. Never kept: a page must not see them go by themselves. */
  onlyNear: boolean;
  /** Folded to its crest alone. */
  folded: boolean;
  /** The version of Tidemark that said here that the site has changed: it does so once. */
  toldBy?: string | undefined;
}

export const barKey = (host: string): string => `bar:${host}`;

export function parseBarChoices(stored: unknown): BarChoices {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof BarChoices, unknown>
  >;
  return {
    onlyFeatured: raw.onlyFeatured === true,
    hideDone: raw.hideDone === true,
    sinceLastVisit: raw.sinceLastVisit === true,
    onlyNear: false,
    folded: raw.folded === true,
    toldBy: typeof raw.toldBy === 'string' ? raw.toldBy : undefined,
  };
}
