import type { Entry } from './entries.ts';

/** What a paper takes from its volume (`crossref`): never what identifies the volume itself, such as its DOI. */
const INHERITED = [
  'year',
  'date',
  'journal',
  'journaltitle',
  'booktitle',
  'eventtitle',
  'publisher',
];

/** Gives entries the fields that they take from the entry that `crossref` or `xdata` names. */
export function inherit(entries: readonly Entry[]): void {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const named = (names: string | undefined): (Entry | undefined)[] =>
    (names ?? '').split(',').map((name) => byKey.get(name.trim().toLowerCase()));
  for (const { fields } of entries) {
    for (const data of named(fields.get('xdata')))
      for (const [field, value] of data?.fields ?? [])
        if (!fields.has(field)) fields.set(field, value);
    const [parent] = named(fields.get('crossref'));
    if (!parent || parent.fields === fields) continue;
    const volume = parent.fields.get('booktitle') ?? parent.fields.get('title');
    if (volume !== undefined && !fields.has('booktitle')) fields.set('booktitle', volume);
    for (const field of INHERITED) {
      const value = parent.fields.get(field);
      if (value !== undefined && !fields.has(field)) fields.set(field, value);
    }
  }
}
