import { nameParts } from '../names/name.ts';

const SHOWN = 3;

function surname(name: string): string {
  const parts = nameParts(name);
  return 'literal' in parts ? parts.literal : parts.family;
}

/** `Huang, de Vries, Han +14`: the first three authors by surname (groups whole), then how many more. */
export function authorLine(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map(surname);
  const more = names.length - SHOWN;
  return shown.join(', ') + (more > 0 ? ` +${more}` : '');
}
