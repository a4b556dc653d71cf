/** Words that only names of organisations and groups have. */
const WORD =
  /(?:^|[\s-])(?:Teams?|Groups?|Labs?|Laborator(?:y|ies)|Consortium|Collaboration|Projects?|Initiative|Contributors|Community|Alliance|Association|Society|Foundation|Institutes?|Institut|Universit(?:y|é|ät|à)|University|College|Department|Center|Centre|Company|Corporation|Corp|Inc|Incorporated|LLC|Ltd|Limited|GmbH|AG|Technologies|Council|Agency|Committee|Ministry|Network|Working)\b\.?/;
/** Last words: `LG AI Research`, `Inclusion AI`, `MOSI. AI`, `DatologyAI`. */
const LAST = /(?:\s|-|\p{Ll})(?:AI|AGI|Research|DeepMind|Intelligence|Robotics)$/u;
const LIST = /,|\band\b|\bof\b|[{}]|\d/i;
/** A nickname is a person's: `John "Four" Flynn`. */
const NICKNAME = /["“”]/;

/** Whether a name is an organisation's or a group's, and so has no given name and no surname. */
export function isOrganisation(name: string): boolean {
  if (NICKNAME.test(name)) return false;
  return LIST.test(name) || WORD.test(name) || LAST.test(name);
}
