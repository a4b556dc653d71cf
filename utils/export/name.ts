/** A name in parts, as citation formats want it; `literal` where it is no person's given name and surname. */
export type NameParts = { family: string; given?: string; suffix?: string } | { literal: string };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Lower-case words before a surname that belong to it: `Laurens van der Maaten`, `Yann le Cun`. */
const PARTICLE =
  /^(?:da|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|von|vom|zu|zur|af|al|bin|ibn)$/;
const GROUP = /,|\band\b|\d|[{}]/i;
const GROUP_WORD = /\b(?:Team|Group|Labs?|Consortium|Collaboration|Project|Initiative)\b/;

export const isParticle = (word: string): boolean => PARTICLE.test(word);

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** `Given Surname` in parts. One word is a surname; groups and lists stay whole. */
export function nameParts(name: string): NameParts {
  const whole = oneLine(name);
  if (GROUP.test(whole) || GROUP_WORD.test(whole)) return { literal: whole };
  const words = whole.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] ?? '')) from -= 1;
  const given = words.slice(0, from).join(' ');
  const family = words.slice(from).join(' ');
  return { family, ...(given !== '' && { given }), ...(suffix !== undefined && { suffix }) };
}

/** `Surname, Given, Suffix`, with as many parts as there are; a group without commas, which would part it. */
export function invertedName(name: string): string {
  const parts = nameParts(name);
  if ('literal' in parts) return oneLine(parts.literal.replaceAll(',', ' '));
  return [parts.family, parts.given, parts.suffix].filter((part) => part !== undefined).join(', ');
}
