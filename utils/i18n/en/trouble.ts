/** Texts of what went wrong with a view or with the database, and what is safe. */
export const trouble = {
  'trouble.page': 'Tidemark could not show this page',
  'trouble.view': 'Tidemark could not show this part',
  'trouble.store': 'Tidemark cannot open its database',
  'trouble.search': 'The search failed: {words}',
  'trouble.unexpected': 'It met something that it did not expect: {words}. Nothing was changed.',
  'trouble.store.none-here':
    'This browser gives extensions no database here: in private windows, or where it keeps no history. Open Tidemark in a normal window.',
  'trouble.store.full':
    'The disk is full for this browser. Free some space, then reload this page.',
  'trouble.store.blocked':
    'Another window holds the database with an older Tidemark. Close the other Tidemark pages, or restart the browser, then reload this page.',
  'trouble.store.newer':
    'A later Tidemark than this one wrote the database. Update Tidemark, then reload this page. The database is left as it is.',
  'trouble.store.slow':
    'The database has not opened for ten seconds. It may still come; if not, restart the browser.',
  'trouble.store.closed':
    'The browser cannot open the database, and does not say why. Reload this page; if that does not help, restart the browser.',
  'trouble.safe': {
    one: 'A copy of your queue ({n} paper) is kept in this browser’s storage, apart from the database.',
    other:
      'A copy of your queue ({n} papers) is kept in this browser’s storage, apart from the database.',
  },
  'trouble.noCopy': 'This browser’s storage holds no copy of a queue.',
  'trouble.reload': 'Reload',
  'trouble.report': 'Copy report',
  'trouble.reported': 'Copied',
  'trouble.reportHere': 'The report, to select and copy:',
  'trouble.save': 'Save a copy of the queue',
  'trouble.saved': {
    one: 'Saved a copy with {n} paper. Options → Backup reads it.',
    other: 'Saved a copy with {n} papers. Options → Backup reads it.',
  },
  'trouble.notSaved': 'No copy could be saved: {words}',
  'private.line': 'This is a private window: Tidemark shows what it has, and writes nothing.',
  'private.apart':
    'In private windows this browser keeps Tidemark’s database from it. Open Tidemark in a normal window.',
} as const;
