import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../utils/export/bibtex.ts';
import { latexText } from '../../../utils/export/latex-text.ts';
import { citationKey } from '../../../utils/export/citation-key.ts';
import { toCitation } from '../../../utils/export/citation.ts';
import { toMarkdown } from '../../../utils/export/markdown.ts';
import type { Work } from '../../../utils/export/work.ts';

const WORK: Work = {
  title: 'EnvHarness: Awakening X^{2} Worlds & 50% of $60 GPUs for LLM_Agents',
  authors: ['Chengsong Huang', 'Zoltán Szabó', 'GLM-4. 5 Team'],
  year: 2026,
  month: 8,
  url: 'https://arxiv.org/abs/2608.19880',
  arxivId: '2608.19880',
};

const work = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 120 }),
  authors: fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 15 }),
  year: fc.integer({ min: 1990, max: 2100 }),
  url: fc.webUrl(),
});

/** Depth of unescaped braces at each end; -1 when one closes too early. */
function depth(text: string): number {
  let open = 0;
  for (const char of text.replace(/\\[{}]/g, '')) {
    open += char === '{' ? 1 : char === '}' ? -1 : 0;
    if (open < 0) return -1;
  }
  return open;
}

describe('BibTeX', () => {
  it('escapes, protects capitals, and keeps maths', () => {
    expect(toBibtex(WORK)).toBe(`@misc{huangEnvHarnessAwakeningX22026,
  title = {{EnvHarness}: Awakening {{X}}\\textsuperscript{2} Worlds \\& 50\\% of \\$60 {GPUs} for {LLM}\\_Agents},
  author = {Chengsong Huang and Zoltán Szabó and {GLM-4. 5 Team}},
  year = {2026},
  month = aug,
  eprint = {2608.19880},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2608.19880}
}
`);
  });

  it('a venue makes it a paper of proceedings', () => {
    const entry = toBibtex({ ...WORK, venue: 'NeurIPS 2026', doi: '10.1/a_b' });
    expect(entry).toContain('@inproceedings{');
    expect(entry).toContain('booktitle = {NeurIPS 2026}');
    expect(entry).toContain('doi = {10.1/a_b}');
  });

  it('braces are balanced, and a value never leaves its line', () => {
    fc.assert(
      fc.property(work, (one) => {
        const entry = toBibtex(one);
        expect(depth(entry)).toBe(0);
        expect(
          entry
            .trim()
            .split('\n')
            .slice(1, -1)
            .every((line) => /^ {2}\w+ = /.test(line)),
        ).toBe(true);
      }),
    );
  });

  it('leaves no special character unescaped', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bare = latexText(text).replace(/\\(?:text[a-z]+\{\}|[{}&%$#_])|\{\}/g, '');
        return !/[\\~^{}&%$#_\n]/.test(bare);
      }),
    );
  });
});

describe('citation keys', () => {
  it.each([
    [{}, 'huangEnvHarnessAwakeningX22026', 'huang2026envharness'],
    [
      { authors: ['Søren Ågård'], title: 'On the Origin of “Reward” Models' },
      'agardOriginRewardModels2026',
      'agard2026origin',
    ],
    [
      { authors: ['Leslie Yıldız'], title: 'O(n) Sorting' },
      'yildizONSorting2026',
      'yildiz2026sorting',
    ],
    [{ authors: [], title: '世界模型' }, 'paper2608198802026', 'paper2608198802026'],
    [
      { authors: ['Sammy Davis Jr.'], title: 'Pre-training of Deep Things' },
      'davisPretrainingDeepThings2026',
      'davis2026pre',
    ],
    [
      { authors: ['Laurens van der Maaten'], title: 'A Visual' },
      'maatenVisual2026',
      'maaten2026visual',
    ],
    [{ authors: ['GLM-4. 5 Team'], title: 'ARC' }, 'glm4ARC2026', 'glm42026arc'],
    [{ authors: ['Xiaohongshu Inc'], title: 'ARC' }, 'xiaohongshuARC2026', 'xiaohongshu2026arc'],
  ])('%j', (change, key, scholars) => {
    expect(citationKey({ ...WORK, ...change })).toBe(key);
    expect(citationKey({ ...WORK, ...change }, 'scholar')).toBe(scholars);
  });

  it('are safe in LaTeX and never empty', () => {
    fc.assert(fc.property(work, (one) => /^[A-Za-z0-9]+$/.test(citationKey(one))));
  });
});

describe('Markdown and plain words', () => {
  it('Markdown is one line with the marks of the title escaped', () => {
    expect(toMarkdown({ ...WORK, title: 'A *bold* [claim]' })).toBe(
      '[A \\*bold\\* \\[claim\\]](https://arxiv.org/abs/2608.19880) — Chengsong Huang, Zoltán Szabó, GLM-4. 5 Team, 2026',
    );
    fc.assert(fc.property(work, (one) => !toMarkdown(one).includes('\n')));
  });

  it('a citation names up to ten authors', () => {
    expect(toCitation({ ...WORK, title: 'Why?' })).toBe(
      'Chengsong Huang, Zoltán Szabó, and GLM-4. 5 Team. Why? arXiv:2608.19880, 2026. https://arxiv.org/abs/2608.19880',
    );
    const crowd = Array.from({ length: 664 }, (_, i) => `Author ${i}`);
    expect(toCitation({ ...WORK, authors: crowd })).toContain('Author 9 et al.');
  });
});
