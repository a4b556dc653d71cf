/** Texts of imports: the dialog, what is read, what is refused and why. */
export const importing = {
  'paste.open': 'Add papers',
  'paste.title': 'Add papers',
  'paste.what':
    'Ids, DOIs, addresses or titles; or BibTeX, RIS, CSL-JSON, EndNote, PubMed or a table. A file can be dropped here.',
  'paste.look': 'See what is recognised',
  'paste.cancel': 'Cancel',
  'import.save': { one: 'Save {n} paper', other: 'Save {n} papers' },
  'import.done': { one: 'Saved {n} paper.', other: 'Saved {n} papers.' },
  'import.fresh': { one: '{n} paper is new.', other: '{n} papers are new.' },
  'import.merged': { one: '{n} is saved already.', other: '{n} are saved already.' },
  'import.refused': { one: '{n} cannot be used.', other: '{n} cannot be used.' },
  'import.join': { one: 'Add to {n} saved paper', other: 'Add to {n} saved papers' },
  'import.joined': { one: 'Added to {n} saved paper.', other: 'Added to {n} saved papers.' },
  'import.leftOut': {
    one: '{n} was left out, since its notes or tags would be more than a paper can hold: {titles}.',
    other:
      '{n} were left out, since their notes or tags would be more than a paper can hold: {titles}.',
  },
  'import.choose': 'Choose a file …',
  'import.reading': 'Reading …',
  'import.broken': 'Reading failed; nothing was changed. What happened: {why}',
  'import.found': 'What was found',
  'import.more': { one: 'and {n} more', other: 'and {n} more' },
  'import.noId': '(no id)',
  'import.tooLarge': 'This file is larger than 64 MB.',
  'import.format.bibtex': 'BibTeX',
  'import.format.ris': 'RIS',
  'import.format.json': 'JSON',
  'import.format.list': 'a list',
  'import.format.endnote': 'EndNote',
  'import.format.xml': 'EndNote’s XML',
  'import.format.nbib': 'PubMed',
  'import.format.isi': 'Web of Science',
  'import.format.refworks': 'RefWorks',
  'import.format.table': 'a table',
  'import.warning.macro': 'Nothing in the file defines the macro {about}; its name stands for it.',
  'import.warning.windows-1252': 'The file is not UTF-8. It was read as Windows-1252 (Latin-1).',
  'import.warning.mixed-letters':
    'The file is UTF-8 but for some letters, which were read as Windows-1252 (Latin-1).',
  'import.warning.utf-16': 'The file was read as UTF-16.',
  'import.warning.odd-dates':
    'The date of saving is none that the calendar has in {about} of them; they count as saved now.',
  'import.warning.cut': 'The entry at line {about} has no end; the file may be cut off.',
  'import.warning.broken-letters':
    'Some letters were lost before the file came here; they show as �.',
  'import.warning.long-title':
    'The title “{about}” has more than 1,000 letters; only the first are taken.',
  'import.warning.long-tags':
    '“{about}” has more than 50 tags, or one of more than 60 letters; only the first are taken.',
  'import.warning.long-notes':
    'The notes of “{about}” have more than 100,000 letters; only the first are taken.',
  'import.there': '(saved already)',
  'import.line': 'Line {n}:',
  'import.why.unknown': 'no id, no address, and too short for a title.',
  'import.why.heading': 'a heading, no paper.',
  'import.why.no-title': 'no paper of your archive has this title.',
  'import.why.untitled': 'no id, no address and no title.',
  'import.why.too-long': 'longer than 2,000 letters.',
  'import.why.too-many': 'too many for one go; add it in a second one.',
  'import.why.damaged': 'damaged.',
} as const;
