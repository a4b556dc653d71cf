import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../utils/view/rules.ts';
import { paperRow } from '../../support/paper.ts';

const fits = (rule: string, title: string): boolean =>
  createMatcher([{ kind: 'word', text: rule }])(paperRow('2608.00001', { title })) !== undefined;

describe('a word that is watched or muted', () => {
  it.each([
    ['agent', 'Agents at sea'],
    ['agents', 'An agent at sea'],
    ['agents', 'A multi-agent sea'],
    ['Diffusion Model', 'On diffusion models'],
    ['diffusion models', 'A Diffusion-Model\n for tides'],
    ['policy', 'Policies of the tide'],
    ['policies', 'The policy'],
    ['tide', 'The tide’s end'],
    ['qwen', 'Qwen2.5 and the tide'],
    ['gpt-4', 'What GPT-4 says'],
    ['c++', 'Tides in C++'],
    ['multi-agent', 'Multi agent tides'],
    ['vision-language model', 'Vision–language models'],
    ['Größe', 'Die Grösse'],
    ['扩散', '视频扩散模型'],
  ])('%s is found in “%s”', (rule, title) => {
    expect(fits(rule, title)).toBe(true);
  });

  it.each([
    ['rag', 'A fragment of storage'],
    ['benchmark', 'Benchmarking is another word'],
    ['diffusion model', 'Models of diffusion'],
    ['diffusion model', 'Diffusion and models'],
    ['bias', 'Biased tides'],
    ['c++', 'Tides in C'],
    ['gpt-4', 'GPT-40 and GPT-4o'],
    ['a.i', 'A tide of aXi'],
    ['扩散', '视频模型'],
  ])('%s is not found in “%s”', (rule, title) => {
    expect(fits(rule, title)).toBe(false);
  });

  it('a phrase does not reach from one text into the next', () => {
    const paper = paperRow('2608.00001', { title: 'On diffusion', keywords: ['models'] });
    const rule = { kind: 'word', text: 'diffusion models' } as const;
    expect(createMatcher([rule])(paper)).toBeUndefined();
    expect(createMatcher([rule])({ ...paper, keywords: ['diffusion model'] })).toEqual(rule);
  });
});
