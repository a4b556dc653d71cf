import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../utils/search/excerpt.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { paperRow } from '../../support/paper.ts';

const filler = 'Sand lies on the shore and nobody counts it. '.repeat(8);

function shown(query: string, more: object, fields: readonly string[] = ['abstract']): string {
  const excerpt = excerptOf(
    paperRow('2608.00001', more),
    parseQuery(query),
    fields as Parameters<typeof excerptOf>[2],
  );
  if (!excerpt) return '';
  let text = '';
  let at = 0;
  for (const [from, to] of excerpt.marks) {
    text += `${excerpt.text.slice(at, from)}[${excerpt.text.slice(from, to)}]`;
    at = to;
  }
  return text + excerpt.text.slice(at);
}

describe('the line where words were found', () => {
  it('of a short text is the text', () => {
    expect(shown('tide ', { summary: 'A tide\nfalls.' })).toBe('A [tide] falls.');
  });

  it('begins with the sentence, or a few words before, and ends with a word', () => {
    const summary = `${filler}A tide pulls diffusing boats. ${filler}`;
    expect(shown('tide ', { summary })).toMatch(/^… A \[tide\] pulls diffusing boats\. .*\w\.? …$/);
    const far = `${filler.replaceAll('.', ',')}the slow tide pulls. ${filler}`;
    expect(shown('tide ', { summary: far })).toMatch(/^… .{5,40}slow \[tide\] pulls/);
  });

  it('shows where most of the words stand together', () => {
    const summary = `A tide. ${filler} The tide and the moon. ${filler}`;
    expect(shown('tide moon ', { summary })).toContain('The [tide] and the [moon].');
  });

  it('is taken from the field that has them', () => {
    const more = { summary: filler, keywords: ['sea', 'slow tides'], aiSummary: 'No moon.' };
    expect(shown('tide ', more, ['keywords'])).toBe('sea, slow [tides]');
    expect(shown('moon ', more, ['aiSummary', 'keywords'])).toBe('No [moon].');
    const authors = Array.from({ length: 300 }, (_, n) => ({ name: `Author Number${n}` }));
    authors[200] = { name: 'Mei Zhao' };
    expect(shown('author:zhao ', { authors }, ['authors'])).toContain('Mei [Zhao], Author');
    expect(shown('tide ', more, ['title'])).toBe('');
  });

  it('is one line of bounded length whose marks are words that were sought', () => {
    const words = fc.array(
      fc.constantFrom('tide', 'moon', 'sand.', '$x^2$', 'é', '\n', 'a'.repeat(50)),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const paper = paperRow('2608.00001', { summary: parts.join(' ') });
        const excerpt = excerptOf(paper, parseQuery('tide moon '), ['abstract']);
        expect(excerpt === undefined).toBe(!/tide|moon/.test(paper.summary));
        if (!excerpt) return;
        expect(excerpt.text.length).toBeLessThan(170);
        expect(excerpt.text).not.toContain('\n');
        expect(excerpt.marks.length).toBeGreaterThan(0);
        for (const [from, to] of excerpt.marks)
          expect(excerpt.text.slice(from, to)).toMatch(/^(?:tide|moon)$/);
      }),
    );
  });
});
