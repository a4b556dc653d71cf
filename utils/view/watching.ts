import type { Rule } from '../settings.ts';
import { fold } from '../terms/fold.ts';

/** Whether two rules say the same. */
export const sameRule = (a: Rule, b: Rule): boolean =>
  a.kind === b.kind && fold(a.text) === fold(b.text);

/** The rules with one more, or without it where it was among them. */
export function toggleRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const others = rules.filter((one) => !sameRule(one, rule));
  return others.length < rules.length ? others : [...rules, rule];
}
