import { expect, it } from 'vitest';
import { digestMarkdown } from '../../../entrypoints/library/digest/digest-markdown.ts';
import { entriesOf, paperRow } from '../../support/render.tsx';

it('the digest as Markdown: sections, a line a paper, and text that stays text', () => {
  const papers = ['Tides', 'A [link](x) *and* <b>', 'Moons'].map((title, n) =>
    paperRow(`2608.0000${n}`, { title, upvotes: 9 - n }),
  );
  const entries = entriesOf(papers).map((entry, n) => ({
    ...entry,
    ...(n === 0 && { heading: 'Watched' }),
    ...(n === 2 && { heading: 'Most upvoted' }),
  }));
  expect(digestMarkdown('The last seven days', entries)).toBe(
    `# The last seven days

## Watched

- [Tides](https://arxiv.org/abs/2608.00000) — Mei Zhao, 2026 (▲ 9)
- [A \\[link\\](x) \\*and\\* \\<b\\>](https://arxiv.org/abs/2608.00001) — Mei Zhao, 2026 (▲ 8)

## Most upvoted

- [Moons](https://arxiv.org/abs/2608.00002) — Mei Zhao, 2026 (▲ 7)
`,
  );
  expect(digestMarkdown('None', [])).toBe('# None\n');
});
