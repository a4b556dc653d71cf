import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { isEmptyQuery, type Clause } from '../../../utils/search/query.ts';
import { waysOf } from '../../../utils/search/plan.ts';

function words({ text, field, phrase, prefix }: Clause): string {
  const name = field === undefined ? '' : `${field}:`;
  return `${name}${phrase ? `"${text}"` : text}${prefix ? '*' : ''}`;
}

function short(text: string): string[] {
  const { wanted, unwanted } = parseQuery(text);
  return [...wanted.map(words), ...unwanted.map((clause) => `-${words(clause)}`)];
}

describe('a query', () => {
  it.each([
    ['Diffusion models', ['diffusion', 'models*']],
    ['diffusion models ', ['diffusion', 'models']],
    ['"Chain of Thought" author:Émile', ['"chain of thought"', 'author:emile*']],
    ['“curly quotes”', ['"curly quotes"']],
    ['author:"Yi An" org: NVIDIA keyword:rl ', ['author:"yi an"', 'org:nvidia', 'keyword:rl']],
    ['video -audio -"text to speech"', ['video', '-audio', '-"text to speech"']],
    ['"never closed', ['"never closed"*']],
    ['the vision of t', ['vision', 't*']],
    ['LLaMA: open', ['llama:', 'open*']],
    ['author: ', []],
    ['-', []],
    ['"" : - () author:"" -""', []],
    ['扩散模型', ['扩散模型*']],
  ])('%s', (text, wanted) => {
    expect(short(text)).toEqual(wanted);
  });

  it('reads filters', () => {
    const text = 'has:code HAS:project min:50 after:2025-01 before:2025-06-30';
    expect(parseQuery(text)).toMatchObject({
      hasCode: true,
      hasProject: true,
      least: 50,
      after: '2025-01-01',
      before: '2025-06-30',
      wanted: [],
      notes: [],
    });
    expect(parseQuery('after:2024 ').after).toBe('2024-01-01');
    expect(parseQuery('pages:12 ').pages).toMatchObject({ least: 1, most: 12 });
    expect(parseQuery('PAGES: 8-12').pages).toEqual({ least: 8, most: 12 });
    expect(parseQuery('pages:20- long').pages?.least).toBe(20);
    expect(isEmptyQuery(parseQuery('pages:12'))).toBe(false);
  });

  it.each([
    ['has:money now', 'unknown-has', 'has:money'],
    ['min:many now', 'not-a-number', 'min:many'],
    ['pages:few now', 'not-a-number', 'pages:few'],
    ['pages:- now', 'not-a-number', 'pages:-'],
    ['after:2025-13 now', 'not-a-date', 'after:2025-13'],
    ['before:2025-02-30 now', 'not-a-date', 'before:2025-02-30'],
    ['-audio', 'only-excluded', '-audio'],
    ['"of the" now', 'too-common', '"of the"'],
    ['word '.repeat(2000), 'cut', 'word '.repeat(12)],
  ])('says what it could not use: %s', (text, kind, part) => {
    expect(parseQuery(text).notes).toContainEqual({ kind, text: part });
  });

  it('keeps quiet about what is still being typed', () => {
    expect(parseQuery('after:2025-0').notes).toEqual([]);
    expect(isEmptyQuery(parseQuery('has:co'))).toBe(true);
  });

  it.each([
    '2507.02559',
    'arXiv:2507.02559v2',
    'https://arxiv.org/abs/2507.02559',
    'https://huggingface.co/papers/2507.02559',
    ' arxiv.org/pdf/2507.02559 ',
  ])('knows the paper in %s', (text) => {
    expect(parseQuery(text).id).toBe('2507.02559');
  });

  it('takes any text', () => {
    const operators = fc
      .array(
        fc.constantFrom(
          '"',
          '-',
          'author:',
          'has:',
          'min:',
          'after:',
          'code',
          ' ',
          '扩',
          'a',
          '“',
          '4',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(operators, fc.string({ unit: 'binary', maxLength: 3000 })), (text) => {
        const query = parseQuery(text);
        expect(query.wanted.length + query.unwanted.length).toBeLessThanOrEqual(24);
        for (const clause of [...query.wanted, ...query.unwanted]) {
          expect(waysOf(clause).flatMap(({ groups }) => groups).length).toBeGreaterThan(0);
        }
      }),
    );
    expect(parseQuery('x'.repeat(10_000)).notes[0]?.kind).toBe('cut');
  });
});
