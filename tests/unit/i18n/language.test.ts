import { afterEach, expect, it, vi } from 'vitest';
import { formatLanguage, textLanguage } from '../../../utils/i18n/language.ts';
import { native } from '../../../utils/i18n/native.ts';
import { speak } from '../../../utils/i18n/speak.ts';
import { learn } from '../../../utils/i18n/text-of.ts';
import { forgetWords } from '../../support/forget-words.ts';

afterEach(forgetWords);

it.each([
  ['en-GB', 'en', 'en-GB'],
  ['de-AT', 'de', 'de-AT'],
  ['de_CH', 'de', 'de-CH'],
  ['fi', 'en', 'en'],
  ['pt-PT', 'pt-BR', 'pt-BR'],
  ['zh-TW', 'zh-CN', 'zh-CN'],
])('a browser in %s with texts in %s writes numbers and dates in %s', (ui, texts, format) => {
  vi.spyOn(native(), 'getUILanguage').mockReturnValue(ui);
  learn({ language: texts });
  expect(formatLanguage()).toBe(format);
  expect(textLanguage()).toBe(texts);
});

it('what is written after the extension was updated under a page is in the language of its sentences', () => {
  vi.spyOn(native(), 'getUILanguage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  learn({ language: 'de' });
  expect(formatLanguage()).toBe('de');
});

it('our elements say their language, and which way it runs', () => {
  learn({ language: 'ar', 'language.dir': 'rtl' });
  expect(speak({ lang: '', dir: '' } as HTMLElement)).toEqual({ lang: 'ar', dir: 'rtl' });
});
