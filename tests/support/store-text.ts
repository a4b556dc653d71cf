import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const STORE = resolve(import.meta.dirname, '../../docs/store');

/** The texts of one language for the stores (`docs/store`), by heading. */
export function storeText(name: string): (heading: string) => string {
  const parts = readFileSync(`${STORE}/${name}.md`, 'utf8').split(/^## /m).slice(1);
  const byHeading = new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()] as const;
    }),
  );
  return (heading) => byHeading.get(heading) ?? '';
}

/** How a site is called in a sentence: "NeurIPS proceedings" is NeurIPS. */
export const shortNames = ({ name }: { name: string }): string[] =>
  name.replace(/ (?:proceedings|archive|open access|virtual sites)$/, '').split(', ');
