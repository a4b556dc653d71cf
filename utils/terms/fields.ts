/**
 * Where a term stands in a paper, in one byte: the two lowest bits count it in the abstract (3 = three or
 * more), each other bit says that a field has it.
 */
export const ABSTRACT = 0b11;
export const AI_SUMMARY = 1 << 2;
export const KEYWORD = 1 << 3;
export const TITLE = 1 << 4;
export const AUTHOR = 1 << 5;
export const ORGANIZATION = 1 << 6;
export const ANYWHERE = 0xff;

export type Field = 'title' | 'keywords' | 'aiSummary' | 'abstract' | 'authors' | 'organization';

const BITS: [Field, number][] = [
  ['title', TITLE],
  ['keywords', KEYWORD],
  ['aiSummary', AI_SUMMARY],
  ['abstract', ABSTRACT],
  ['authors', AUTHOR],
  ['organization', ORGANIZATION],
];

export function fieldsOf(places: number): Field[] {
  return BITS.filter(([, bits]) => (places & bits) !== 0).map(([field]) => field);
}
