import type { Breakage } from './breakage.ts';

const ONE_KEY = 'tests/unit/queue/one-key.test.ts';
const REMOVED = 'tests/unit/queue/removed.test.ts';
const FORGET = 'tests/unit/queue/forget-removed.test.ts';
const RESTORE = 'tests/unit/queue/restore-edges.test.ts';
const LOST = 'tests/unit/queue/never-lost.test.ts';
const MIRROR = 'tests/unit/queue/mirror.test.ts';

/** What was typed last, and the papers that were removed. */
export const keptWordsBreakages: readonly Breakage[] = [
  {
    what: 'of two removed papers with one key the older comes back',
    file: 'utils/queue/removed.ts',
    from: 'const items = rows.map(itemOfRemoved)',
    to: 'const items = rows.reverse().map(itemOfRemoved)',
    test: ONE_KEY,
  },
  {
    what: 'no copy before a removal of two',
    file: 'utils/queue/change-many.ts',
    from: 'if (there.length > 1) await keepCopy',
    to: 'if (there.length > 2) await keepCopy',
    test: REMOVED,
  },
  {
    what: 'the removed items of a backup are not restored',
    file: 'utils/queue/backup/restore.ts',
    from: '    await restoreRemoved(db, recorder, backup);\n',
    to: '    void restoreRemoved;\n',
    test: RESTORE,
  },
  {
    what: 'what a restore takes out is not among the removed',
    file: 'utils/queue/backup/restore.ts',
    from: '    { kept: true },',
    to: '    { kept: false },',
    test: RESTORE,
  },
  {
    what: 'a restored file stays staged',
    file: 'utils/queue/backup/restore.ts',
    from: 'const also = () => deps.db.staged.delete(id);',
    to: 'const also = () => Promise.resolve();',
    test: RESTORE,
  },
  {
    what: 'a mirror of which all parts are of a later version is written over',
    file: 'utils/queue/mirror/mirror.ts',
    from: 'if (items.length + later > 0) return;',
    to: 'if (items.length > 0 || later < 0) return;',
    test: MIRROR,
  },
  {
    what: 'a mirror with a part of a later version is settled',
    file: 'utils/queue/mirror/restore.ts',
    from: 'if (later > 0)',
    to: 'if (later < 0)',
    test: MIRROR,
  },
  {
    what: 'the recently removed are not in the mirror',
    file: 'utils/queue/mirror/mirror.ts',
    from: '...(removed.length > 0 && { removed }),',
    to: '',
    test: MIRROR,
  },
  {
    what: 'the time of a piece of evidence is not looked at',
    file: 'utils/db/rows/queue-item.ts',
    from: 'isSaid(one) && isKnownMoment((one as { at?: unknown }).at);',
    to: 'isSaid(one);',
    test: 'tests/unit/db/evidence-times.test.ts',
  },
  {
    what: 'undo of an old removal takes the words of then',
    file: 'utils/queue/undo-items.ts',
    from: 'return removed ? writtenLast(item, removed) : row ? undefined : item;',
    to: 'void writtenLast; void removed; return item;',
    test: LOST,
  },
  {
    what: 'the time of a change may go back',
    file: 'utils/queue/item/fields.ts',
    from: 'const next = at > last ? at : new Date((momentMs(last) ?? 0) + 1).toISOString();',
    to: 'void momentMs; return at;',
    test: 'tests/unit/queue/item/fields.test.ts',
  },
  {
    what: 'a removed paper comes back with keys that are another’s by now',
    file: 'utils/queue/join.ts',
    from: 'const keys = item.keys.filter((key) => shelf.holding(key) === undefined);',
    to: 'const { keys } = item; void shelf;',
    test: ONE_KEY,
  },
  {
    what: 'what is written is not checked',
    file: 'utils/queue/recorder.ts',
    from: '      await checkPuts(db, items);\n',
    to: '      void checkPuts;\n',
    test: LOST,
  },
  {
    what: 'titles that only come close make one paper of two',
    file: 'utils/queue/same-paper.ts',
    from: 'if (written(one.title) !== written(other.title) || !isTelling(one.title)) return false;',
    to: 'void written; void isTelling;',
    test: 'tests/unit/queue/one-paper.test.ts',
  },
  {
    what: 'a clock that is wrong forgets the removed',
    file: 'utils/queue/forget-removed.ts',
    from: "const { agreedAt } = await loadState(db, 'sync');",
    to: 'const agreedAt = at; void loadState;',
    test: FORGET,
  },
  {
    what: 'an answer of the feed that says no time confirms the clock',
    file: 'utils/feed/sync-state.ts',
    from: 'agreedAt: skew === 0 ?',
    to: 'agreedAt: !skew ?',
    test: 'tests/unit/feed/sync-state.test.ts',
  },
  {
    what: 'what was removed while the clock was behind is forgotten at once',
    file: 'utils/queue/forget-removed.ts',
    from: 'dueAt <= before(agreedAt, 1)',
    to: 'dueAt <= before(agreedAt, -1)',
    test: FORGET,
  },
];
