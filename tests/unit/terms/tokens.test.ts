import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../utils/terms/fold.ts';
import { tokenise } from '../../../utils/terms/tokens.ts';

const terms = (text: string, all = false): string[] =>
  tokenise(fold(text), all).map(({ term }) => term);

describe('terms of a text', () => {
  it.each([
    ['Vision-Language models', ['vision-language', 'vision', 'language', 'models']],
    ['GPT-4, C++ and C# in 3D', ['gpt-4', 'gpt', 'c++', 'c#', '3d']],
    ['Qwen2.5-VL v1.2.', ['qwen2.5-vl', 'qwen2.5', 'qwen', 'vl', 'v1.2']],
    ['the model’s state-of-the-art', ['model', 'state-of-the-art', 'state', 'art']],
    ['we (e.g.) use x', []],
    ['key_value', ['key_value', 'key', 'value']],
    ['扩散模型 图 한국', ['扩散', '散模', '模型', '图', '한국']],
    ['用GPT模型', ['用', 'gpt', '模型']],
    ['a'.repeat(41), []],
    ['--- "" ++ 😀', []],
    ['a'.repeat(40), ['a'.repeat(40)]],
    ['模型-vl', ['模型', 'vl']],
    ['vl__模型', ['vl', '模型']],
  ])('%s', (text, wanted) => {
    expect(terms(text)).toEqual(wanted);
  });

  it('keeps in names what would be a stop word', () => {
    expect(terms('Yi An, J. Do', true)).toEqual(['yi', 'an', 'do']);
  });

  it('says which are parts of a word that a reader typed', () => {
    const parts = (text: string) =>
      tokenise(fold(text)).map(({ term, start, end, part }) => [term, start, end, part]);
    expect(parts('a qwen2.5-vl')).toEqual([
      ['qwen2.5-vl', 2, 12, false],
      ['qwen2.5', 2, 9, true],
      ['qwen', 2, 6, true],
      ['vl', 10, 12, true],
    ]);
    expect(parts('llama3 扩散模')).toEqual([
      ['llama3', 0, 6, false],
      ['llama', 0, 5, true],
      ['扩散', 7, 9, false],
      ['散模', 8, 10, false],
    ]);
  });

  it('gives for each term where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        for (const { term, start, end } of tokenise(folded)) {
          expect(folded.slice(start, end)).toBe(term);
        }
      }),
    );
  });
});
