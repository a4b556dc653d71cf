import { isOrganisation } from '../../../names/organisation.ts';
import { naturalName, realNames } from '../names.ts';

/** EndNote ends an organisation with a comma, and doubles a comma that belongs to its name. */
const isEndnoteOrganisation = (name: string): boolean => /,,|,\s*$/.test(name);
const wordsIn = (name: string): number => name.trim().split(/\s+/).length;
const isPerson = (name: string): boolean =>
  (name.includes(',') || wordsIn(name) > 1) && !isOrganisation(naturalName(name));

const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
/** `Smith J`, `van der Berg J.-P.`: how medicine lists people. */
const LISTED = /^(?:\p{Ll}+ ){0,3}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?:\p{Lu}\.?-?){1,3}$/u;

/** Surname and initials of `Smith J`, in their natural order; any other name as it is. */
export const fromListed = (name: string): string =>
  LISTED.test(name) ? name.replace(/^(.*) (\S+)$/, '$2 $1') : name;

/** A list of which every name is as medicine has it; of one alone that cannot be told (`Nguyễn Văn Á`). */
export const fromAllListed = (names: string[]): string[] =>
  names.length > 1 && names.every((name) => LISTED.test(name)) ? names.map(fromListed) : names;

/**
 * People of one text by commas only, which would be one person's surname and given names else. Two are told only
 * where the text goes on with `and Cid Gamma` (`isBegun`): `Ann Alpha, Bob Beta and Cid Gamma`.
 */
function byCommas(text: string, isBegun: boolean): string[] | undefined {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => LISTED.test(part))) return parts.map(fromListed);
  const areTwo = isBegun && /^\p{Lu}/u.test(text);
  if ((parts.length > 2 || areTwo) && parts.every((part) => wordsIn(part) > 1)) return parts;
  const arePairs =
    parts.length % 2 === 0 && parts.every((part, n) => INITIALS.test(part) === (n % 2 === 1));
  if (!arePairs) return undefined;
  return parts.flatMap((part, n) => (n % 2 === 0 ? [`${part}, ${parts[n + 1] ?? ''}`] : []));
}

function people(text: string): string[] {
  const listed = text.replace(/[\s,]+et\.?\s*al\.?$/i, '').trim();
  const byAnd = listed.split(/\s*,?\s+(?:and|&)\s+/i);
  const parts = byAnd.slice(-1).every(isPerson) ? byAnd : [listed];
  const isBegun = parts.slice(-1).every((part) => !part.includes(','));
  const each = parts.flatMap((part) => byCommas(part, isBegun) ?? [part]);
  return each.every(isPerson) ? each : [listed];
}

/** Names of lines that may hold several, by semicolons, `and`, commas or a line each; in their natural order. */
export function listedNames(given: readonly string[]): string[] {
  // Runs of blanks would cost the forms below their square.
  const values = given.map((value) => value.replace(/[ \t\r]+/g, ' ').replace(/\s*\n\s*/g, '\n'));
  const bare = values
    .flatMap((value) => value.split(/[;\n]/))
    .map((name) => name.trim())
    .filter(Boolean);
  if (bare.length > 1 && bare.every((name) => LISTED.test(name))) return bare.map(fromListed);
  const names = values.flatMap((value) => {
    if (isEndnoteOrganisation(value)) return [value.replace(/,\s*$/, '').replaceAll(',,', ',')];
    return value
      .split(/;|\n|\/\//)
      .flatMap(people)
      .map(naturalName);
  });
  // As our own exports write the comma of a name (utils/export/gaps.ts).
  return realNames(names).map((name) => name.replaceAll('\u00A0 ', ', '));
}
