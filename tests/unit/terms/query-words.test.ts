import { expect, it } from 'vitest';
import { queryWords } from '../../../utils/terms/query-words.ts';

it.each([
  ['', []],
  ['two  words', ['two', 'words']],
  ['모델을 평가', ['모델을', '평가']],
  ['扩散模型', ['扩散', '模型']],
  ['言語モデルの評価', ['言語', 'モデル', '評価']],
  ['gpt モデル', ['gpt', 'モデル']],
  ['の', ['の']],
  ['図', ['図']],
  ['（图像）', ['图像']],
  ['qwen2.5-vl模型 ok', ['qwen2.5-vl', '模型', 'ok']],
  ['ﾃﾞｰﾀ', ['データ']],
  ['。', ['。']],
  ['a - b', ['a', 'b']],
])('%j is %j', (typed, words) => expect(queryWords(typed)).toEqual(words));
