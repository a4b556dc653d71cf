import type { KeyPattern } from '../queue/item/key-letters.ts';
import { asciiWord } from './ascii.ts';
import { isParticle, nameParts } from '../names/name.ts';
import { plainTitle, type Work } from './work.ts';

/** Better BibTeX's list of words to skip (its preferences, "skipWords"). */
const SKIPPED = new Set(
  'a ab aboard about above across after against al along also amid among an and anti around as at before behind below beneath beside besides between beyond but by can d da das de dei degli del dell della delle dello dem den der des despite die do down du during each ein eine einem einen einer eines el en et except for from gli i il in inside into is l la las le les like lo los near nor of off on onto or over past per plus round save since so some sur than the through to toward towards un una unas under underneath une unlike uno unos until up upon versus via von while with within without yet zu zum'.split(
    ' ',
  ),
);
/** Words with which no key begins that a reader could tell, for Google Scholar's pattern. */
const SMALL = new Set(
  'a an the on in of for to and or is are at by with from towards toward via how what why can do does'.split(
    ' ',
  ),
);
/** Words of an organisation's name that do not tell it from another. */
const GENERIC = /^(?:the|team|group|labs?|project|collaboration|consortium|initiative|inc|ai)$/i;

/** No word is longer; BibTeX breaks its lines after 79 letters, in keys too. */
const LONGEST = 30;
const short = (word: string): string => asciiWord(word).slice(0, LONGEST);

/** The surname, without particles and suffix; of an organisation the first word that tells. */
function surname(name: string): string {
  const parts = nameParts(name);
  if (!('literal' in parts))
    return short(
      parts.family
        .split(' ')
        .filter((word, n, all) => n === all.length - 1 || !isParticle(word))
        .join(''),
    );
  const words = parts.literal.split(/[\s,]+/);
  const telling = words.find((word) => !GENERIC.test(word.replace(/\W/g, '')));
  return short(telling ?? words.join(''));
}

function betterBibtex({ title }: Work): string {
  return plainTitle(title)
    .replace(/[-‐–—](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => !SKIPPED.has(word.toLowerCase()))
    .map(short)
    .filter((word) => word !== '')
    .slice(0, 3)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function scholar({ title }: Work): string {
  const words = plainTitle(title)
    .split(/[\s:–—-]+/)
    .map((word) => short(word).toLowerCase());
  return words.find((word) => word !== '' && !SMALL.has(word)) ?? '';
}

/** What every pattern has in it: works of other surnames or years share no key. */
export function keyStem({ authors: [first = ''], year }: Pick<Work, 'authors' | 'year'>) {
  return { name: surname(first).toLowerCase(), year: year ?? '' };
}

/**
 * A citation key: `huangEnvHarnessAwakeningWorlds2026` (Better BibTeX's `auth.lower + shorttitle(3,3) + year`) or
 * `huang2026envharness` (Google Scholar's). It is made of the work alone: the same wherever the work is copied.
 */
export function citationKey(work: Work, pattern: KeyPattern = 'better-bibtex'): string {
  const { name, year } = keyStem(work);
  const key =
    pattern === 'scholar' ? name + year + scholar(work) : name + betterBibtex(work) + year;
  return /[a-z]/i.test(key) ? key : `paper${short(work.arxivId ?? work.doi ?? '')}${key}`;
}
