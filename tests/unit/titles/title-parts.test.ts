import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParts } from '../../../utils/titles/title-parts.ts';

/** `^2` drawn as ⟨2⟩, `_2` as [2], TeX as «…». */
function drawn(text: string): string {
  const marks = { text: ['', ''], sup: ['⟨', '⟩'], sub: ['[', ']'], tex: ['«', '»'] } as const;
  return textParts(text)
    .map(({ kind, text: part }) => marks[kind][0] + part + marks[kind][1])
    .join('');
}

describe('the parts of a title', () => {
  it.each([
    [
      'Can Frontier LLMs Earn $1 Million from Work?',
      'Can Frontier LLMs Earn $1 Million from Work?',
    ],
    ['From $5 to $60 GPUs', 'From $5 to $60 GPUs'],
    ['Fixing 7,400 Bugs for 1$: Cheap Repair', 'Fixing 7,400 Bugs for 1$: Cheap Repair'],
    ['\\$OneMillion-Bench: How Far', '$OneMillion-Bench: How Far'],
    ['Prefill \\& Decode', 'Prefill & Decode'],
    ['A Network\\ for Denoising', 'A Network for Denoising'],
    ['X^{2}-Gaussian', 'X⟨2⟩-Gaussian'],
    ['Codebook Size 2^{128} for', 'Codebook Size 2⟨128⟩ for'],
    ['un^2CLIP: Improving', 'un⟨2⟩CLIP: Improving'],
    ['FaSTA^*: Fast', 'FaSTA⟨*⟩: Fast'],
    ['360^circ Panorama', '360° Panorama'],
    ['V_{0.5}: Generalist', 'V[0.5]: Generalist'],
    ['Effective L_2 Norm', 'Effective L[2] Norm'],
    ['π_RL: Online RL', 'π[RL]: Online RL'],
    ['via texttt{D}ual-texttt{H}ead', 'via Dual-Head'],
    ['\\textsc{AIEV-Instruct}', 'AIEV-Instruct'],
    ['SL$^{2}$A', 'SL«^{2}»A'],
    ['in $O(n \\log n)$ Steps', 'in «O(n \\log n)» Steps'],
    ['Pay $5 for $x^2$ steps', 'Pay $5 for «x^2» steps'],
    ['$_$ and $x^^y$ and $\\hat{x$', '$_$ and $x^^y$ and $\\hat{x$'],
    ['$x}{^y$ at $50%_a$', '$x}{^y$ at $50%_a$'],
    ['with $\\{a_1\\}$ sets', 'with «\\{a_1\\}» sets'],
    ['snake_case and file_2_name', 'snake_case and file_2_name'],
    ["Let's <think> {about} it", "Let's <think> {about} it"],
  ])('%s', (title, wanted) => {
    expect(drawn(title)).toBe(wanted);
  });

  it('keeps every plain text as it is', () => {
    const plain = fc.string().filter((text) => !/[$\\^_{]/.test(text));
    fc.assert(fc.property(plain, (text) => textParts(text)[0]?.text === text));
  });

  it('never throws, and never loses a letter or a digit of unmarked text', () => {
    const letters = (text: string): string => text.replace(/[^a-z0-9]/gi, '');
    fc.assert(
      fc.property(fc.stringMatching(/^[ab $^_1]{0,20}$/), (text) => {
        const all = textParts(text)
          .map((part) => part.text)
          .join('');
        return letters(all) === letters(text);
      }),
    );
  });

  const FEED = resolve(import.meta.dirname, '../../../../shared/corpus/feed');
  it.skipIf(!existsSync(FEED))('no money of the real feed is taken for maths', () => {
    const titles = readdirSync(FEED).flatMap((name) =>
      (
        JSON.parse(gunzipSync(readFileSync(join(FEED, name))).toString()) as {
          paper: { title: string };
        }[]
      ).map((item) => item.paper.title.replace(/\s+/g, ' ')),
    );
    const strange = [...new Set(titles)].filter((title) =>
      textParts(title).some(({ kind }) => kind === 'tex'),
    );
    expect(titles.length).toBeGreaterThan(8000);
    expect(strange).toEqual([]);
  });
});
