import { expect, it } from 'vitest';
import { chooseForm, formsOf } from '../../../utils/i18n/choose-form.ts';

const CZECH = '{n, plural, one {{n} článek} few {{n} články} other {{n} z {of} článků}}';

it('a text that counts has a form for each number of its language', () => {
  const rules = new Intl.PluralRules('cs');
  const forms = [1, 3, 7].map((n) => chooseForm(CZECH, n, () => rules));
  expect(forms).toEqual(['{n} článek', '{n} články', '{n} z {of} článků']);
});

it('the form "other" stands for those that were not written', () => {
  const text = '{n, plural, other {{n} Paper}}';
  expect(chooseForm(text, 1, () => new Intl.PluralRules('de'))).toBe('{n} Paper');
});

it('a text that does not count is told from one that does', () => {
  expect(formsOf('{n} papers')).toBeUndefined();
  expect(formsOf('a {n, plural, one {x}}')).toBeUndefined();
  const unasked = (): never => {
    throw new Error('rules for a text that does not count');
  };
  expect(chooseForm('{n} papers', 1, unasked)).toBe('{n} papers');
});
