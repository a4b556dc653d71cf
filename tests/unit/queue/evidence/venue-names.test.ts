import { describe, expect, it } from 'vitest';
import { venueLike } from '../../../../utils/queue/evidence/venue-like.ts';
import { knownName, startsWithKnown } from '../../../../utils/queue/evidence/venue-names.ts';

describe('a text begins with a known name', () => {
  it.each([
    ['ICLR 2024', 'conference', true, ''],
    ['ICLR, 2024 (oral)', 'conference', true, ' (oral)'],
    ['ICLR (2024) oral', 'conference', true, ' oral'],
    ["CVPR'24", 'conference', true, ''],
    ["CVPR '24 poster", 'conference', true, ' poster'],
    ['CVPR 24', 'conference', true, ''],
    ['CVPR2024, oral', 'conference', true, ', oral'],
    ['AAAI-25', 'conference', true, ''],
    ['ICLR', 'conference', false, ''],
    ['ICLR paper', 'conference', false, ' paper'],
    ['ICLR 24.5', 'conference', false, ' 24.5'],
    ['ICLR 24,000 images', 'conference', false, ' 24,000 images'],
    ['ICLR 20245', 'conference', false, ' 20245'],
    ['ICLR 2024x', 'conference', false, ' 2024x'],
    ['IEEE ICRA 2020', 'conference', true, ''],
    ['IEEE/CVF CVPR', 'conference', false, ''],
    ['ACM/IEEE HRI 2021', 'conference', true, ''],
    ['USENIX OSDI 2021', 'conference', true, ''],
    ['SIGGRAPH Asia 2024', 'conference', true, ''],
    ['NAACL-HLT 2019', 'conference', true, ''],
    ['icml 2024', 'conference', true, ''],
    ['MNRAS 483', 'journal', false, ' 483'],
    ['A&A 612', 'journal', false, ' 612'],
    ['RA-L 2021', 'journal', true, ''],
  ] as const)('%s', (text, kind, hasYear, rest) =>
    expect(knownName(text)).toEqual({ kind, hasYear, rest }),
  );

  it.each(['', 'Tides 2024', 'the ICLR 2024', 'mm 2024', 'IclR 2024', '(ICLR)', 'IEEE 2024'])(
    'not: %j',
    (text) => expect(knownName(text)).toBeUndefined(),
  );

  it.each([
    'the ICLR 2024',
    'in the 2024 ICLR',
    'ICLR',
    'chi 2024',
    "chi '24",
    'mnras',
    'In 2024 chi 24',
  ])('after an article or a year, in small letters too: %s', (text) =>
    expect(startsWithKnown(text)).toBe(true),
  );

  it.each(['our ICLR', 'chi square', 'chi', 'tides 2024', ''])('not so: %j', (text) =>
    expect(startsWithKnown(text)).toBe(false),
  );
});

describe('the words after “accepted at”', () => {
  it.each([
    'ICLR 2024',
    'the ICLR',
    'an ICLR workshop',
    'the upcoming issue of Tides Journal',
    'volume 12 of the Annals',
    'a future issue of the Sea Magazine',
    'Tides Conference',
    'the conferences on tides',
    'Sea Workshops, Oslo',
    'Symposium on Tides',
    'Symposia',
    'Proceedings of it',
    'Proceeding of it',
    'Trans. Sea',
    'Revue des Marées',
    'Tides 2024',
    "Tides '24",
    'Sea Tides 24',
    '12th Tides 2024',
    '2024 Tides',
    'Oslo (Tides 2024)',
  ])('surely name a venue: %s', (words) =>
    expect(venueLike(words)).toBe(words === '2024 Tides' ? 'weak' : 'strong'),
  );

  it.each(['Oslo', '12th Tides', '2024 Oslo', 'Oslo, conference hall', ' Oslo'])(
    'may name one: %s',
    (words) => expect(venueLike(words)).toBe('weak'),
  );

  it.each([
    'oslo',
    '',
    'Section 3',
    'Sec. 3',
    'the Table 3',
    'tab. 3',
    'the Appendix',
    'Ref. 12',
    'Reference 12',
    'English',
    'english, with figures',
    'German language',
    'GitHub',
    'Hugging Face',
    'HuggingFace',
    'YouTube',
    'You Tube',
    'arXiv',
    'our Companion paper',
    'its Companion',
    'a Reviewer meeting',
    'Reviewers',
    'v2 of it',
    '95% of cases',
    '95 percent',
    'Page 3',
  ])('name none: %j', (words) => expect(venueLike(words)).toBeUndefined());

  it.each(['English Journal', 'Section of the Sea Journal', 'Review of Tides Journal'])(
    'that only begin so: %s',
    (words) => expect(venueLike(words)).toBe(words.startsWith('Section') ? undefined : 'strong'),
  );
});
