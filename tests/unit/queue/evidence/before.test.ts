import { describe, expect, it } from 'vitest';
import { isCount, isForeign, isNeutral } from '../../../../utils/queue/evidence/before.ts';

/** Each word in both its numbers, where it has two. */
const both = (words: string): string[] => words.split(' ').flatMap((word) => [word, `${word}s`]);

/** What a part before a statement may be about besides this paper. */
const OTHERS = [
  ...both('dataset image result proposal benchmark challenge competition model package tool video'),
  ...both('slide website theorem lemma proof algorithm method patent system simulation catalog'),
  ...both('measurement part section author build follow use implement adopt baseline practice'),
  ...both('annotation question answer claim concept template catalogue'),
  'code',
  'codes',
  'data',
  'data set',
  'data sets',
  'software',
  'library',
  'libraries',
  'papers',
  'studies',
  'works',
  'preprints',
  'follow-up',
  'followup',
  'sequel',
  'earlier',
  'companion',
  'extended',
  'reply',
  'erratum',
  'based',
  'compare',
  'compared',
  'compares',
  'relying on',
  'rely on',
  'we',
  'translated',
  'translation',
  'thesis',
  'survey of',
  'see',
];

describe('a part of a sentence is about something else', () => {
  it.each(OTHERS)('by the word “%s”, in any case', (word) => {
    expect(isForeign(`it is the ${word} of it`)).toBe(true);
    expect(isForeign(`${word.toUpperCase()} here`)).toBe(true);
  });

  it.each(['this paper', 'final version', 'modelled', 'recoded', 'datasetted', ''])(
    'not in “%s”',
    (part) => expect(isForeign(part)).toBe(false),
  );

  it.each([
    'code available',
    'data included',
    'code added',
    'results corrected',
    'proof fixed',
    'typo in a proof',
    'typos in a proof',
    'data updated',
    'code at URL',
  ])('not where “%s” only says what this paper has', (part) => expect(isForeign(part)).toBe(false));

  it.each(['12 datasets', '3 videos', '2 algorithms'])('not where it is counted: %s', (part) =>
    expect(isForeign(part)).toBe(false),
  );
});

describe('a part counts what the paper has', () => {
  it.each([
    ...both('page figure fig table video algorithm section').map((word) => `12 ${word}`),
    '9 pp',
    '9 pp.',
    '3 fig.',
    '3 figs.',
    'six figures',
    '5+3 figures',
    '10 + 12 pages',
    '100 pages',
    '7 main pages',
    '2 supplementary tables',
    '4 extended data figures',
    '3 color figures',
    '3 colour figures',
    '2 additional tables',
    '1 extra page',
    '12pages',
    '2 appendices',
    '1 appendix',
    '4 chapters',
    '9 theorems',
    '30 references',
    '5 images',
  ])('%s', (part) => expect(isCount(part)).toBe(true));

  it.each([
    '1000 images',
    '10,000 images',
    'about 12 pages',
    'pages',
    '12 pagesetters',
    '+3 pages',
  ])('not: %s', (part) => expect(isCount(part)).toBe(false));
});

describe('a part says no more than how the paper is made up or where it belongs', () => {
  it.each([
    ...both('page figure fig table color colour material reference ref footnote change').map(
      (word) => `LaTeX ${word}`,
    ),
    ...both('correction typo comment column').map((word) => `minor ${word}`),
    'LaTeX2e',
    'RevTeX4-1',
    'latex',
    'revtex',
    'v2',
    'v12',
    '12',
    '3rd',
    'p 3',
    'pp 3-9',
    'eps',
    'epsf',
    'short paper',
    'supplementary materials',
    'suppl',
    'a talk',
    'an oral',
    'English version',
    'the final version, accepted'.split(',')[0] ?? '',
    'main + appendix',
    'ICLR 2024',
    'MNRAS',
    'J. Phys.',
    'Commun. Math. Phys.',
    '12 pages with many words',
  ])('%s', (part) => expect(isNeutral(part, false)).toBe(true));

  it.each(['Follows DETR', 'Oslo', 'our code', 'see J. Phys.', 'J. Phys. code', 'x. Phys.'])(
    'not: %s',
    (part) => expect(isNeutral(part, false)).toBe(false),
  );

  it.each(['Oslo', 'Main Track Oslo', 'DETR Oslo', 'R2 Oslo', 'The Oslo of 2024'])(
    'with names alone: %s',
    (part) => {
      expect(isNeutral(part, true)).toBe(true);
    },
  );

  it.each([
    'Oslo has it',
    'we in Oslo',
    'Follows detr',
    'oslo code',
    'Oslo Norway',
    'DETR oslo',
    '',
  ])('but not: %j', (part) => expect(isNeutral(part, true)).toBe(part === ''));
});
