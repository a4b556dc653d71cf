import type { Rule } from '../settings.ts';

/** Whether two rules say the same. */
export const sameRule = (a: Rule, b: Rule): boolean =>
  a.kind === b.kind && a.text.toLowerCase() === b.text.toLowerCase();

/** The rules with one more, or without it where it was among them. */
export function toggleRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const others = rules.filter((one) => !sameRule(one, rule));
  return others.length < rules.length ? others : [...rules, rule];
}
