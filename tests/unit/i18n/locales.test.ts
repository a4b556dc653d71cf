import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../scripts/locales/messages.ts';
import { localeNames, readLocale } from '../../../scripts/locales/read-locale.ts';
import { formsOf } from '../../../utils/i18n/choose-form.ts';
import { messageName } from '../../../utils/i18n/message-name.ts';
import { PAGE_WORDS } from '../../../utils/i18n/page-words.ts';
import { SHARED } from '../../support/shared-words.ts';

const english = readLocale('en');
const keys = Object.keys(english);
const formsIn = (text: string): string[] => Object.values(formsOf(text) ?? { it: text });
const holesIn = (text: string): string[] =>
  [
    ...new Set(
      formsIn(text)
        .join('')
        .match(/\{\w+\}/g),
    ),
  ].sort();

describe('the English texts', () => {
  it('have names that a browser tells apart, whatever their case', () => {
    const names = keys.map((key) => messageName(key).toLowerCase());
    expect(new Set(names).size).toBe(keys.length);
  });

  it.each(keys)('%s is plain', (key) => {
    for (const form of formsIn(english[key] ?? '')) {
      expect(form).not.toMatch(/!|\boops\b|plural,/i);
      expect(form.trim()).not.toBe('');
      expect(form.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  it('are within what stores show', () => {
    expect(english['name']?.length).toBeLessThanOrEqual(75);
    expect(english['description']?.length).toBeLessThanOrEqual(132);
  });

  it('are drawn on pages from a list without doubles', () => {
    expect(new Set(PAGE_WORDS).size).toBe(PAGE_WORDS.length);
  });
});

describe.each(localeNames().filter((name) => name !== 'en'))('%s', (name) => {
  it('is looked at in a browser', () => {
    const specs = ['both/', ''].map((folder) =>
      resolve(import.meta.dirname, `../../e2e/${folder}words-${name}.spec.ts`),
    );
    expect(specs.some((spec) => existsSync(spec))).toBe(true);
  });

  const texts = readLocale(name);
  const tag = name.replace('_', '-');

  it('has the same keys, in the same order, and names itself', () => {
    expect(Object.keys(texts)).toEqual(keys);
    expect(texts['language']).toBe(tag);
    expect(texts['description']?.length).toBeLessThanOrEqual(132);
  });

  it.each(keys)(
    '%s has the holes of the English, and the forms that its language counts by',
    (key) => {
      const [ours, theirs] = [english[key] ?? '', texts[key] ?? ''];
      expect(theirs.trim()).not.toBe('');
      expect(holesIn(theirs)).toEqual(holesIn(ours));
      expect(formsOf(theirs) === undefined).toBe(formsOf(ours) === undefined);
      const forms = Object.keys(formsOf(theirs) ?? { other: '' });
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      expect(forms).toContain('other');
      expect(pluralCategories).toEqual(expect.arrayContaining(forms));
      for (const form of formsIn(theirs)) {
        expect(form.trim()).not.toBe('');
        expect(form.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
      }
    },
  );

  it('leaves nothing in English but names, and what both languages say', () => {
    const isSame = (key: string): boolean =>
      texts[key] === english[key] && /\p{L}{3}/u.test(texts[key] ?? '');
    expect(keys.filter(isSame)).toEqual([...(SHARED[name] ?? [])]);
  });
});

it('a dollar sign is none of the browser’s placeholders', () => {
  expect(JSON.parse(messagesOf({ 'a.b-c': 'costs $5' }))).toEqual({
    a_b_c: { message: 'costs $$5' },
  });
});
