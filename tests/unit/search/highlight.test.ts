import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../utils/search/highlight.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import type { Field } from '../../../utils/terms/fields.ts';

function shown(text: string, query: string, field?: Field): string {
  let out = '';
  let at = 0;
  for (const [start, end] of highlight(text, parseQuery(query), field)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('highlighting', () => {
  it.each([
    ['Diffusion models', 'model', 'Diffusion [models]'],
    ['Vision-Language', 'language ', 'Vision-[Language]'],
    ['A multi-modal one', 'multimodal ', 'A [multi-modal] one'],
    ['Émile’s café', 'emile cafe', '[Émile]’s [café]'],
    ['Die Straße, ﬁne', 'strasse fine', 'Die [Straße], [ﬁne]'],
    ['Chain-of-Thought, a chain', '"chain of thought"', '[Chain-of-Thought], a chain'],
    ['unchained chain', '"chain"', 'unchained [chain]'],
    ['新的扩散模型', '扩散模型', '新的[扩散模型]'],
    ['video not audio', 'video -audio', '[video] not audio'],
    ['😀 Robots 😀', 'robot', '😀 [Robots] 😀'],
    ['nothing here', '"', 'nothing here'],
  ])('%s for %s', (text, query, wanted) => {
    expect(shown(text, query)).toBe(wanted);
  });

  it('leaves a field alone that the query did not mean', () => {
    expect(shown('Yi An', 'author:an ', 'authors')).toBe('Yi [An]');
    expect(shown('An idea', 'author:an ', 'title')).toBe('An idea');
  });

  it('gives ranges in order, apart, within the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (where, what) => {
        let last = -1;
        for (const [start, end] of highlight(where, parseQuery(what))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(where.length);
          last = end;
        }
      }),
    );
  });
});
