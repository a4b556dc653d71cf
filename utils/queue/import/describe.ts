import type { t as translate } from '../../i18n/t.ts';
import type { PaperKey } from '../../paper-key.ts';
import type { Candidate } from '../wire.ts';
import type { ItemType } from '../item/type.ts';
import type { TitleLine } from './list/read.ts';
import type { Parsed } from './parse.ts';
import { titledCandidate } from './list/titled.ts';
import type { Refused } from './reading.ts';
import { candidateOf, typeOfReference } from './reference.ts';

/** A candidate as checks and bug reports read it; null where the reference does not say. */
interface Described {
  keys: PaperKey[];
  type: ItemType | null;
  title: string;
  authors: string[];
  venue: string | null;
  year: number | null;
  tags: string[];
  notes: string;
  address: string | null;
}

const describe = ({ keys, snapshot, tags, notes }: Candidate, type?: ItemType): Described => ({
  keys,
  type: type ?? null,
  title: snapshot?.title ?? '',
  authors: snapshot?.authors ?? [],
  venue: snapshot?.venue ?? null,
  year: snapshot?.year ?? null,
  tags: tags ?? [],
  notes: notes ?? '',
  address: snapshot?.url ?? null,
});

const titled = (line: TitleLine) => {
  const candidate = titledCandidate(line);
  return candidate ? [{ line: line.line, candidate }] : [];
};

/** What an import would bring, in the terms of the README, without a look into any archive. */
export function describeReferences(parsed: Parsed, t: typeof translate) {
  const { references, named, titles, warnings } = parsed;
  const lost: Refused[] = references
    .filter((reference) => candidateOf(reference) === undefined)
    .map(({ line, title }) => ({ line, text: title, why: 'untitled' }));
  const listed = [
    ...named.map(({ line, key }) => ({ line, candidate: { keys: [key] } })),
    ...titles.flatMap((one) => titled(one)),
  ].sort((a, b) => a.line - b.line);
  const unlikely = titles.filter(({ isLikely }) => !isLikely);
  return {
    candidates: [
      ...listed.map(({ candidate }) => describe(candidate)),
      ...references.flatMap((reference) => {
        const candidate = candidateOf(reference);
        return candidate ? [describe(candidate, typeOfReference(reference, candidate.keys))] : [];
      }),
    ],
    refused: [
      ...parsed.refused,
      ...lost,
      ...unlikely.map(({ line, text }): Refused => ({ line, text, why: 'no-title' })),
    ]
      .sort((a, b) => a.line - b.line)
      .map(({ line, why }) => ({ line, reason: t(`import.why.${why}`) })),
    warnings: warnings.map(({ what, about = '' }) => t(`import.warning.${what}`, { about })),
  };
}
