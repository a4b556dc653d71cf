import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { arxivKey } from '../../paper-key.ts';
import type { Candidate } from '../wire.ts';
import { idsByTitle, surnameOf, type KnownTitle } from './by-title.ts';
import type { ImportFormat } from './format.ts';
import type { TitleLine } from './list/read.ts';
import { titledCandidate } from './list/titled.ts';
import type { Parsed } from './parse.ts';
import type { Refused, Warning } from './reading.ts';
import { candidateOf, type Reference } from './reference.ts';
import { nameOfTitle } from './title-name.ts';

/** What an import would bring; nothing is written. */
export interface Imported {
  format: ImportFormat;
  candidates: Candidate[];
  refused: Refused[];
  warnings: Warning[];
}

const hasNoId = ({ keys }: Candidate): boolean => keys.every((key) => key.startsWith('ref:'));

/** The archive's paper of a reference's title, unless the two name other first authors. */
function idOf({ title, authors }: Reference, known: ReadonlyMap<string, KnownTitle>) {
  const paper = known.get(nameOfTitle(title));
  const surname = surnameOf(authors[0] ?? '');
  const isOther = surname !== '' && paper?.surname !== '' && paper?.surname !== surname;
  return isOther ? undefined : paper?.id;
}

function ofTitle({ titles }: TitleLine, known: ReadonlyMap<string, KnownTitle>) {
  const paper = titles
    .map((title) => known.get(nameOfTitle(title)))
    .find((one) => one !== undefined);
  return paper?.id;
}

/** Looks up by title, in the archive, what names no id. */
export async function lookUp(db: TidemarkDb, parsed: Parsed): Promise<Imported> {
  const { format, references, named, titles, warnings } = parsed;
  const read = references.map((reference) => ({ reference, candidate: candidateOf(reference) }));
  const bare = read.filter(({ candidate }) => !candidate || hasNoId(candidate));
  const names = [
    ...bare.map(({ reference }) => reference.title),
    ...titles.flatMap((line) => line.titles),
  ].map(nameOfTitle);
  const known = await idsByTitle(db, new Set(names.filter((name) => name !== '')));
  const refused = [...parsed.refused];
  const candidates: Candidate[] = [];
  for (const { reference, candidate } of read) {
    const id = candidate && !hasNoId(candidate) ? undefined : idOf(reference, known);
    const one = id === undefined ? candidate : candidateOf({ ...reference, arxivId: id });
    if (one) candidates.push(one);
    else refused.push({ line: reference.line, text: reference.title, why: 'untitled' });
  }
  const listed = named.map(({ line, key }) => ({ line, candidate: { keys: [key] } as Candidate }));
  for (const one of titles) {
    const id = ofTitle(one, known);
    const candidate = id === undefined ? titledCandidate(one) : { keys: [arxivKey(id)] };
    if (candidate) listed.push({ line: one.line, candidate });
    else refused.push({ line: one.line, text: one.text, why: 'no-title' });
  }
  candidates.push(...listed.sort((a, b) => a.line - b.line).map(({ candidate }) => candidate));
  return { format, candidates, refused: refused.sort((a, b) => a.line - b.line), warnings };
}
