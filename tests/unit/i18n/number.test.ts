import { afterEach, expect, it, vi } from 'vitest';
import { numberInText } from '../../../utils/i18n/number.ts';

/** Of our sentences. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'ja', 'ko', 'pt-BR', 'zh-CN'];

afterEach(() => vi.restoreAllMocks());

it('numbers up to four digits are the same in every language of ours, and ask for no format', () => {
  const numbers = [0, 7, 42, 999, 1000, 9999];
  const format = vi.spyOn(Intl, 'NumberFormat');
  const written = numbers.map(numberInText);
  expect(format).not.toHaveBeenCalled();
  for (const language of LANGUAGES) {
    const own = new Intl.NumberFormat(language, { useGrouping: 'min2' });
    expect(numbers.map(own.format)).toEqual(written);
  }
  expect(numberInText(12_345)).toBe('12,345');
  expect(numberInText(0.5)).toBe('0.5');
});
