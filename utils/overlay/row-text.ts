import type { Sighting } from '../sites/types.ts';

/** What tells papers apart as far as matching goes: equal text, equal answer. */
export const rowText = ({
  title,
  authors,
  year,
}: Pick<Sighting, 'title' | 'authors'> & { year?: number | undefined }): string =>
  [year ?? '', title, ...authors].join('\n');
