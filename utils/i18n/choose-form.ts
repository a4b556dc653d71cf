const PLURAL = /^\{n, plural, (.*)\}$/s;
const FORM = /(\w+) \{((?:[^{}]|\{\w+\})*)\}/g;

/** The forms of a text that counts, by category of `Intl.PluralRules`; undefined for one that does not. */
export function formsOf(text: string): Record<string, string> | undefined {
  const [, forms] = PLURAL.exec(text) ?? [];
  if (forms === undefined) return undefined;
  return Object.fromEntries(
    [...forms.matchAll(FORM)].map(([, name = '', form = '']) => [name, form]),
  );
}

/**
 * The form for `n` of a text that counts: ICU MessageFormat's `{n, plural, one {…} other {…}}`, the whole text
 * one argument, which is all of that format that our sentences need. A text that does not count is itself.
 */
export function chooseForm(text: string, n: number, rules: () => Intl.PluralRules): string {
  const forms = formsOf(text);
  return forms ? (forms[rules().select(n)] ?? forms['other'] ?? '') : text;
}
