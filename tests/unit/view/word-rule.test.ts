import { expect, it } from 'vitest';
import { fold } from '../../../utils/terms/fold.ts';
import { wordPattern } from '../../../utils/view/word-rule.ts';

it.each(['🔥', '🤗 🔥', '𠮷', '-', ' / ', '_', '|', '…'])(
  'signs alone, and what folds to nothing, fit no text: “%s”',
  (text) => {
    const pattern = wordPattern(fold(text));
    for (const words of ['', 'a | b', 'fire 🔥 - and / more | x_y …'])
      expect(pattern.test(fold(words))).toBe(false);
  },
);

it.each([
  ['agent', 'two agents', true],
  ['rag', 'fragments', false],
  ['diffusion model', 'Diffusion-Models', true],
  ['c++', 'fast C++ code', true],
])('“%s” in “%s”: %s', (wanted, text, is) => {
  expect(wordPattern(fold(wanted)).test(fold(text))).toBe(is);
});
