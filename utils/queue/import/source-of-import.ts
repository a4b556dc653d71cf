import type { Source } from '../item/source.ts';
import type { ImportFormat } from './format.ts';

/** Where imported papers came from: a list that was pasted, or else an import, by a file or by pasted references. */
export const sourceOfImport = (format: ImportFormat, isPasted: boolean): Source => ({
  place: format === 'list' && isPasted ? 'list' : 'import',
});
