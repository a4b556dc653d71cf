import { afterEach, expect, it, vi } from 'vitest';
import { native } from '../../../utils/i18n/native.ts';
import { learn } from '../../../utils/i18n/text-of.ts';
import { sizeWords } from '../../../utils/network/size.ts';
import { forgetWords } from '../../support/forget-words.ts';

afterEach(forgetWords);

it('sizes have the comma of the reader’s language', () => {
  vi.spyOn(native(), 'getUILanguage').mockReturnValue('de');
  learn({ language: 'de' });
  expect(sizeWords(1_340_000)).toBe('1,3 MB');
});
