import { chooseForm } from './choose-form.ts';
import { fill } from './fill.ts';
import type { Key, Params } from './key.ts';
import { formatLanguage } from './language.ts';
import { numberInText } from './number.ts';
import { textOf } from './text-of.ts';

let plurals: Intl.PluralRules | undefined;

const rules = (): Intl.PluralRules => (plurals ??= new Intl.PluralRules(formatLanguage()));

const written = (value: string | number): string =>
  typeof value === 'number' ? numberInText(value) : value;

/**
 * The one way to visible text: the sentence of `key` in the browser's language (`locales/*.json`), in the form
 * that the number `params.n` asks for, its `{name}`s filled. Numbers are written as that language writes
 * quantities; what is no quantity (a year, an id) is given as text.
 */
export function t(key: Key, params: Params = {}): string {
  const words = Object.entries(params).map(([name, value]) => [name, written(value)]);
  return fill(chooseForm(textOf(key), Number(params['n']), rules), Object.fromEntries(words));
}
