/** Texts on the page in the active tab. */
export const page = {
  'page.marked': {
    one: '{marks} of {n} paper on this page is marked.',
    other: '{marks} of {n} papers on this page are marked.',
  },
  'page.mark': 'Mark the papers on this page',
  'page.willMark': 'The papers on this page that were featured or saved are marked now.',
  'page.refused': 'The browser does not let Tidemark into this page.',
  'page.changed': '{site} has changed: Tidemark does not recognise every paper on this page.',
  'page.ranked': 'Ranked {rank} of {size} on {day}',
  'page.notFeatured': 'Not featured, as far as the archive is copied.',
} as const;
