const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();
const isNobody = (name: string): boolean => /^(?:and )?(?:others|et al\.?)$/i.test(name);
const SUFFIX = /^(?:jr|sr|[ivx]{1,4}|1st|2nd|3rd|\d+th|ph\.?\s?d|m\.?\s?d)\.?$/i;

/**
 * A name as it is listed, `Surname, Given`, `Surname, Given, Suffix` or `Surname, Suffix, Given`, in its
 * natural order; any other name as it is. What follows a last comma of nothing is an organisation's.
 */
export function naturalName(listed: string): string {
  const parts = listed.split(',').map(oneLine);
  const [family = '', second = '', third = ''] = parts;
  if (parts.length > 3) return oneLine(listed);
  const isJunior = SUFFIX.test(second) && third !== '';
  const [given, suffix] = isJunior ? [third, second] : [second, third];
  return oneLine([given, family, suffix].join(' '));
}

/** The names of a list, without those that are nobody's ("and others", "et al."). */
export const realNames = (names: readonly string[]): string[] =>
  names
    .map((name) => oneLine(name.replace(/<[^<>\s]+@[^<>\s]+>/g, ' ')))
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && !isNobody(name));
