import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { refKey } from '../ref-key.ts';
import { surnameOf } from './import/by-title.ts';
import type { Candidate } from './wire.ts';

/** A preprint comes out in print in its own year or one of the two that follow. */
const LATER_YEARS = [0, 1, 2];

function yearsOf({ keys, snapshot }: Candidate): (number | undefined)[] {
  const id = keys.map(arxivIdOfKey).find((one) => one !== undefined);
  const [, yy] = /^(\d{2})\d{2}\./.exec(id ?? '') ?? [];
  const first = yy === undefined ? [] : LATER_YEARS.map((more) => 2000 + Number(yy) + more);
  return [undefined, snapshot?.year, ...first];
}

/**
 * The keys under which a reference without an id may have been saved that is this paper (utils/ref-key.ts): by
 * its title and first author, and the years in which it may have been cited.
 */
export function refKeysOf(candidate: Candidate): PaperKey[] {
  const { title = '', authors: [first = ''] = [] } = candidate.snapshot ?? {};
  if (title === '' || first === '') return [];
  const surname = surnameOf(first);
  const keys = yearsOf(candidate).map((year) => refKey({ title, surname, year }));
  return [...new Set(keys.filter((key) => key !== undefined))];
}
