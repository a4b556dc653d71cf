/** Terms of a paper with their TF-IDF weights, evened out to length 1 (`Search.termsOf`). */
export type TermWeights = ReadonlyMap<string, number>;

/** How the reader came to know a paper; `archived` is one put away without having been read. */
type ProfileKind = 'saved' | 'done' | 'opened' | 'archived';

export interface ProfilePaper {
  id: string;
  kind: ProfileKind;
  terms: TermWeights;
}

export interface Candidate {
  id: string;
  terms: TermWeights;
}

export interface ForYou {
  id: string;
  /** Larger is nearer; only papers above 0 are given. */
  score: number;
  /** The shared terms that count most, at most three. */
  terms: string[];
  /** How many known papers of each kind have one of these terms. */
  sharedWith: Partial<Record<ProfileKind, number>>;
}

const KIND_WEIGHTS: Record<ProfileKind, number> = {
  saved: 1,
  done: 1,
  opened: 0.4,
  archived: -0.5,
};
const MOST_TERMS = 3;

type Vector = Map<string, number>;

function profileVector(profile: readonly ProfilePaper[]): Vector {
  const vector: Vector = new Map();
  for (const { kind, terms } of profile) {
    for (const [term, weight] of terms) {
      vector.set(term, (vector.get(term) ?? 0) + KIND_WEIGHTS[kind] * weight);
    }
  }
  return vector;
}

/** `diffusion` says nothing new beside `diffusion models`. */
function repeats(term: string, chosen: readonly string[]): boolean {
  const words = term.split(/[ -]/);
  return chosen.some((other) => {
    const others = other.split(/[ -]/);
    return (
      words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))
    );
  });
}

function weightiest(terms: TermWeights, vector: Vector): string[] {
  const worth = (term: string): number => (terms.get(term) ?? 0) * (vector.get(term) ?? 0);
  const chosen: string[] = [];
  for (const term of [...terms.keys()].sort((a, b) => worth(b) - worth(a))) {
    if (worth(term) <= 0 || chosen.length === MOST_TERMS) break;
    if (!repeats(term, chosen)) chosen.push(term);
  }
  return chosen;
}

function sharedWith(profile: readonly ProfilePaper[], chosen: string[]): ForYou['sharedWith'] {
  const counts: ForYou['sharedWith'] = {};
  for (const { kind, terms } of profile) {
    if (kind !== 'archived' && chosen.some((term) => terms.has(term))) {
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Orders papers by how near they are to those the reader saved, finished and opened, and away from those
 * put away unread, each with the terms that made it so. Papers that the profile holds are left out.
 */
export function rankForYou(
  profile: readonly ProfilePaper[],
  candidates: readonly Candidate[],
): ForYou[] {
  const vector = profileVector(profile);
  const known = new Set(profile.map(({ id }) => id));
  const scored = candidates
    .filter(({ id }) => !known.has(id))
    .map(({ id, terms }) => {
      let score = 0;
      for (const [term, weight] of terms) score += weight * (vector.get(term) ?? 0);
      return { id, terms, score };
    });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id, score, terms }) => {
      const chosen = weightiest(terms, vector);
      return { id, score, terms: chosen, sharedWith: sharedWith(profile, chosen) };
    });
}
