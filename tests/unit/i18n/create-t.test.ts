import { describe, expect, it } from 'vitest';
import { createT, type Message } from '../../../utils/i18n/create-t.ts';
import { overlayEn } from '../../../utils/i18n/overlay.en.ts';
import { pagesEn } from '../../../utils/i18n/pages.en.ts';
import { pseudo } from '../../../utils/i18n/pseudo.ts';

const catalogue = {
  plain: 'Saved',
  filled: 'Ranked {rank} of {size}',
  counted: { one: '{n} paper', other: '{n} papers' },
} as const;

describe('t', () => {
  const t = createT(catalogue);

  it('fills in and counts', () => {
    expect(t('plain')).toBe('Saved');
    expect(t('filled', { rank: 1, size: 42 })).toBe('Ranked 1 of 42');
    expect(t('counted', { n: 1 })).toBe('1 paper');
    expect(t('counted', { n: 2 })).toBe('2 papers');
  });

  it('leaves text that looks like a hole in a value alone', () => {
    expect(t('filled', { rank: '{size}', size: 2 })).toBe('Ranked {size} of 2');
  });

  it('has a pseudo-locale that is longer and marked', () => {
    expect(createT(catalogue, pseudo)('plain')).toBe('⟦Sávéd··⟧');
  });
});

describe('the words', () => {
  const texts = [...Object.values(overlayEn), ...Object.values(pagesEn)].flatMap(
    (message: Message) => (typeof message === 'string' ? [message] : Object.values(message)),
  );

  it.each(texts)('%s', (text) => {
    expect(text).not.toMatch(/!|\boops\b/i);
    expect(text.trim()).not.toBe('');
  });
});
