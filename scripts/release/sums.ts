import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What `sha256sum --check` reads: a line for each file, sorted by name. */
export function sha256Sums(files: readonly string[]): string {
  const lines = files
    .map((file) => ({
      name: basename(file),
      sum: createHash('sha256').update(readFileSync(file)).digest('hex'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sum }) => `${sum}  ${name}\n`);
  return lines.join('');
}
