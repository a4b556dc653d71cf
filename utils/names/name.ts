import { isOrganisation } from './organisation.ts';

/** A name in parts, as citation formats want it; `literal` where it is no person's given name and surname. */
export type NameParts = { family: string; given?: string; suffix?: string } | { literal: string };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Lower-case words before a surname that belong to it: `Laurens van der Maaten`, `Yann le Cun`. */
const PARTICLE =
  /^(?:da|das|de|del|della|den|der|des|di|do|dos|du|e|el|la|las|le|los|ten|ter|van|von|vom|zu|zum|zur|af|al|bin|ibn|d'|’t|'t|y)$/;

export const isParticle = (word: string): boolean => PARTICLE.test(word);

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** `Given Surname` in parts. One word is a surname; organisations, groups and lists stay whole. */
export function nameParts(name: string): NameParts {
  const whole = oneLine(name);
  if (isOrganisation(whole)) return { literal: whole };
  const words = whole.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] ?? '')) from -= 1;
  const given = words.slice(0, from).join(' ');
  const family = words.slice(from).join(' ');
  return { family, ...(given !== '' && { given }), ...(suffix !== undefined && { suffix }) };
}

/**
 * `Surname, Given, Suffix`, with as many parts as there are. `whole` writes an organisation's name, of which a comma
 * would make a person's.
 */
export function invertedName(name: string, whole: (literal: string) => string): string {
  const parts = nameParts(name);
  if ('literal' in parts) return whole(parts.literal);
  return [parts.family, parts.given, parts.suffix].filter((part) => part !== undefined).join(', ');
}
