import type { Breakage } from './breakage.ts';

export const languageBreakages: readonly Breakage[] = [
  {
    what: 'katakana are other letters than hiragana',
    file: 'utils/terms/fold.ts',
    from: '.replace(KATAKANA, hiragana)',
    to: '',
    test: 'tests/unit/terms/letters.test.ts',
  },
  {
    what: 'ß is no ss',
    file: 'utils/terms/fold.ts',
    from: "ß: 'ss',",
    to: '',
    test: 'tests/unit/queue/select.test.ts',
  },
  {
    what: 'Chinese and Japanese words are found only as they were strung together',
    file: 'utils/terms/query-words.ts',
    from: 'IS_SIGN.test(run) ? inWords(run) : [run]',
    to: 'run',
    test: 'tests/unit/queue/select.test.ts',
  },
  {
    what: 'the search knows no words inside a run of Chinese',
    file: 'utils/search/parse-query.ts',
    from: 'words.length > 1 && !phrase',
    to: 'words.length > 1e9',
    test: 'tests/unit/search/create-search.test.ts',
  },
  {
    what: 'titles are in the order of English, whatever the language',
    file: 'utils/i18n/collate.ts',
    from: 'new Intl.Collator(language,',
    to: "new Intl.Collator('en',",
    test: 'tests/unit/i18n/collate.test.ts',
  },
  {
    what: 'months with katakana are not indexed anew',
    file: 'utils/terms/index-papers.ts',
    from: ' || hasKatakana(segment)',
    to: '',
    test: 'tests/unit/terms/index-papers.test.ts',
  },
  {
    what: 'a tag is taken off only where it is written alike',
    file: 'utils/queue/bulk.ts',
    from: '!out.has(fold(tag))',
    to: '!out.has(tag.toLowerCase())',
    test: 'tests/unit/queue/bulk.test.ts',
  },
  {
    what: 'the popup’s filter does not tell words apart',
    file: 'utils/view/filter.ts',
    from: 'queryWords(word).map(fold)',
    to: '[fold(word)]',
    test: 'tests/unit/view/filter.test.ts',
  },
];
