const NOT_A_NAME =
  /^(?:error|anonymous.*|authors?:?|et al\.?|others|\+?\s*\d+ more.*|\.\.\.|…|jr\.?|sr\.?|i{2,3}|iv)$/i;

/** The people of a list in words, between commas, semicolons, bars, dots or "and"; nobody for placeholders. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;|·•]|\s(?:and|&)\s/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name.length > 1 && name.length < 200 && !NOT_A_NAME.test(name));
}

/** `Bower, James` as citation tags write it, given name first. */
export function givenFirst(name: string): string {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  return given === undefined || more.length > 0 ? name.trim() : `${given} ${family}`;
}
