/** Texts of popup, library and options. Sentence case, plain, no exclamation marks (LOOK.md, "Words"). */
export const pagesEn = {
  'app.name': 'Tidemark',
} as const;
