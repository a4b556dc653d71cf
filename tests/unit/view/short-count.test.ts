import { afterEach, expect, it, vi } from 'vitest';
import { learn } from '../../../utils/i18n/text-of.ts';
import { native } from '../../../utils/i18n/native.ts';
import { shortCount } from '../../../utils/view/short-count.ts';
import { forgetWords } from '../../support/forget-words.ts';

afterEach(forgetWords);

it.each([
  ['en-GB', 'en', ['0', '999', '1k', '1.2k', '10k', '79k', '1.2m']],
  ['de-DE', 'de', ['0', '999', '1000', '1234', '9990', '79.412', '1,2\u00a0mio.']],
  ['ja', 'en', ['0', '999', '1k', '1.2k', '10k', '79k', '1.2m']],
])('a count in little room, in a browser in %s with sentences in %s', (ui, texts, wanted) => {
  vi.spyOn(native(), 'getUILanguage').mockReturnValue(ui);
  learn({ language: texts });
  // Whether `k` is a capital changed with the versions of CLDR.
  const told = [0, 999, 1000, 1234, 9990, 79_412, 1_234_567].map(shortCount);
  expect(told.map((text) => text.toLowerCase())).toEqual(wanted);
});
