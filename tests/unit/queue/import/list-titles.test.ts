import { describe, expect, it } from 'vitest';
import { readList } from '../../../../utils/queue/import/list/read.ts';
import { isTitleLike, titlesIn } from '../../../../utils/queue/import/list/titles.ts';

const TITLE = 'Deep invented tides';

describe('the likeliest title of an entry', () => {
  it.each([
    `A. Some and B. Other, “${TITLE},” in Proc. X, 2019.`,
    `A. Some and B. Other, "${TITLE}." Proc. X, 2019.`,
    `A. Some and B. Other, «${TITLE}», 2019`,
    `A. Some, \`\`${TITLE},'' Proc. X`,
    `[${TITLE}] by Ann Alpha`,
    `**${TITLE}**, Ann Alpha`,
    `*${TITLE}*. Ann Alpha`,
    `__${TITLE}__ (2019)`,
    `1. **${TITLE}**`,
    `Heo K, Sol J. ${TITLE}. J Inv.`,
    `Ann Alpha, Bob Beta. ${TITLE}. Journal of X, 2019.`,
    `Ann Alpha and Bob Beta. ${TITLE}. Journal of X, 2019.`,
    `Alpha, A. (2019). ${TITLE}. Journal of X.`,
    `Ann Alpha, et al. (2019). ${TITLE}. Proceedings of X.`,
    `Ann Alpha & Bob Beta (2019a): ${TITLE}. Advances in X`,
    `[3] Ann Alpha, Bob Beta. ${TITLE}! In X, 2019`,
    `[PDF] ${TITLE}. Ann Alpha, Bob Beta`,
    `Ann Alpha, Bob O'Neil-Sol, Cid A.-B. van der Beta. ${TITLE}. Journal`,
    `Ann Alpha, Bob Beta, and Cid Gamma. ${TITLE}. Journal of X`,
    `[VSP+17a] Ann Alpha, Bob Beta. ${TITLE}. 2017`,
    `[VSP+17] Ann Alpha, Bob Beta. ${TITLE}. 2017`,
    `${TITLE} | Ann Alpha, Bob Beta | 2019`,
    `2019 | ${TITLE} | x`,
    `<li><b>${TITLE}</b>. Ann Alpha</li>`,
    TITLE,
    `- ${TITLE}`,
  ])('%s', (entry) => expect(titlesIn(entry)[0]).toBe(TITLE));

  it.each([
    ['Ann Alpha, Bob Beta. Tides vs. waves at sea. 2019', 'Tides vs. waves at sea'],
    ['Ann Alpha, Bob Beta. Tides of Vol. two and more. 2019', 'Tides of Vol. two and more'],
    ['Ann Alpha, Bob Beta. Deep Sea Tides. 2019', 'Deep Sea Tides'],
    ['2019 | Ann Alpha, lover of tides | x', 'Ann Alpha, lover of tides'],
    ['Ann Alpha, Bob Beta. The life of J. Sol at sea. 2019', 'The life of J. Sol at sea'],
  ])('a full stop within it ends nothing: %j', (entry, title) =>
    expect(titlesIn(entry)).toContain(title),
  );

  it.each([
    ['“Short” and “so”'],
    ['*star* of tides'],
    ['**not closed'],
    ['Tides **at home**'],
    ['**Two**words of it'],
    ['**Bold words** of tides'],
    ['Tides [PDF] of the sea'],
    ['[Alpha7] Tides of the sea'],
    ['[ALP17A] Tides of the sea'],
  ])('is not in so few letters, or elsewhere: %j', (entry) => {
    expect(titlesIn(entry)).toHaveLength(1);
  });

  it('is never people, a place, or a few letters', () => {
    const entry = `Ann Alpha, Bob van der Beta and Cid Gamma. ${TITLE}. In Tides of the Sea. Proceedings of Tides. Advances in sea tides. A. B. Sol wrote this. Tides by Ann, C. Sol. Tides by Ann and C. Sol. TWO ABC DE. Two tides.`;
    expect(titlesIn(entry)).toEqual([TITLE, entry]);
  });

  it('each once, the whole of it last', () => {
    const entry = `${TITLE}. ${TITLE}. Other invented waves.`;
    expect(titlesIn(entry)).toEqual([TITLE, 'Other invented waves', entry]);
  });
});

describe('a line that may be a title', () => {
  it.each([TITLE, 'Tides 2', '深層学習の潮汐', 'การเรียนรู้เชิงลึก', 'BERT at 10 m', 'ab cde 12 3'])(
    '%s',
    (line) => expect(isTitleLike(line)).toBe(line !== 'Tides 2'),
  );

  it.each([
    'Tides',
    'T i d e s',
    'Tides and waves:',
    '12.5 ab cd 123456',
    'ab cd 1234',
    '12 34',
    '/usr/12/ab cd/99/1',
    '潮汐',
  ])('not %j', (line) => expect(isTitleLike(line)).toBe(false));
});

describe('a line of a list', () => {
  const why = (...lines: string[]) => readList(lines.join('\n')).refused.map((one) => one.why);

  it.each(['# Tides at home', '###### Tides at home'])('%j is a heading', (line) =>
    expect(why(line)).toEqual(['heading']),
  );
  it.each(['####### Tides at home', '#Tides at home', 'Tides # at home'])('%j is none', (line) =>
    expect(why(line)).toEqual([]),
  );

  it.each(['|---|---|', '| :--- | ---: |', '--- | ---', ':-:|:-:|:-:', '|-|'])(
    'the head of a table stands above %j',
    (rule) => expect(why('| Title of it | Year |', rule, '| x |')).toContain('heading'),
  );
  it.each(['---', '| x |', '|---|--- x', '| - x |'])('and not above %j', (rule) =>
    expect(why('| Title of it | Year |', rule)).not.toContain('heading'),
  );

  it.each(['---', '***', '| | |', '<br>', '—'])('%j is blank', (line) =>
    expect(readList(line)).toEqual({ named: [], titles: [], refused: [] }),
  );

  it('of fewer than eight letters is unknown, and said as it is', () => {
    expect(readList('<b>Ab-1 cdef</b>').refused).toEqual([
      { line: 1, text: '<b>Ab-1 cdef</b>', why: 'unknown' },
    ]);
    expect(why('Ab-12 cdef')).not.toContain('unknown');
  });

  it('of a title’s length is shown whole', () => {
    const long = 'Invented tides '.repeat(100).trim();
    expect(readList(long).titles[0]?.text).toBe(long);
  });

  it('is a title with what else it may be', () => {
    expect(readList(`\n- *${TITLE}*. Ann Alpha`).titles).toEqual([
      {
        line: 2,
        text: `- *${TITLE}*. Ann Alpha`,
        titles: [TITLE, `*${TITLE}*`, `*${TITLE}*. Ann Alpha`],
        isLikely: true,
      },
    ]);
  });

  it('beyond the twenty thousandth is refused', () => {
    const { named, refused } = readList('1706.03762\n'.repeat(20_001));
    expect([named.length, refused]).toEqual([
      20_000,
      [{ line: 20_001, text: '1706.03762', why: 'too-many' }],
    ]);
  });

  it('says how far it is', () => {
    const shares: number[] = [];
    readList('1706.03762\n'.repeat(400), (share) => shares.push(share));
    expect(shares).toEqual([0, 0.5]);
  });
});
