import type { Breakage } from './breakage.ts';

const BACKGROUND = 'tests/unit/worker/background.test.ts';
const SEALED = 'tests/unit/queue/mirror-sealed.test.ts';
const EVIDENCE = 'tests/unit/queue/evidence/with-evidence.test.ts';

/** What the reader gave us. */
export const queueBreakages: readonly Breakage[] = [
  {
    what: 'transaction taken out of the queue’s commands, restore and roll-back',
    file: 'utils/queue/run-command.ts',
    from: "= await db.transaction('rw', queueTables(db), async () =>\n        attempt(traces),\n      );",
    to: '= await attempt(traces); void queueTables;',
    test: 'tests/unit/queue/whole-or-not.test.ts',
  },
  {
    what: 'no snooze alarm: none set',
    file: 'utils/worker/reminders.ts',
    from: 'else await browser.alarms.create(SNOOZE_ALARM, { when: Date.parse(until) });',
    to: '',
    test: 'tests/unit/worker/reminders.test.ts',
  },
  {
    what: 'no snooze alarm: not planned after a command',
    file: 'utils/worker/core.ts',
    from: "      attempt('reminders', reminders.plan),",
    to: '',
    test: BACKGROUND,
  },
  {
    what: 'no snooze notification: none made',
    file: 'utils/worker/reminders.ts',
    from: 'if (woke.length > 0) await notify(woke.map(({ title }) => title));',
    to: 'void notify; void woke;',
    test: 'tests/unit/worker/reminders.test.ts',
  },
  {
    what: 'no snooze notification: nobody listens to the alarm',
    file: 'utils/worker/listen.ts',
    from: '    if (alarm.name === SNOOZE_ALARM) void services.wakeSnoozed();',
    to: '    void SNOOZE_ALARM;',
    test: BACKGROUND,
  },
  {
    what: 'evidence off by one version: the saved one is news',
    file: 'utils/queue/evidence.ts',
    from: 'version > item.version)',
    to: 'version >= item.version)',
    test: EVIDENCE,
  },
  {
    what: 'evidence off by one version: the next one is none',
    file: 'utils/queue/evidence.ts',
    from: 'version > item.version)',
    to: 'version > item.version + 1)',
    test: EVIDENCE,
  },
  {
    what: 'evidence off by one version: a remark on the saved one is news',
    file: 'utils/queue/evidence.ts',
    from: 'said.version <= (item',
    to: 'said.version < (item',
    test: EVIDENCE,
  },
  {
    what: 'a verdict cannot be taken back',
    file: 'utils/queue/verdict.ts',
    from: 'return recorder.say([], old ? [old] : []);',
    to: 'return void old;',
    test: 'tests/unit/queue/verdict.test.ts',
  },
  {
    what: 'a verdict cannot be taken back: the command is refused',
    file: 'utils/queue/wire.ts',
    from: 'same: z.nullable(z.boolean())',
    to: 'same: z.boolean()',
    test: 'tests/unit/message-router.test.ts',
  },
  {
    what: 'delete-all in another order: the database before its mirror',
    file: 'utils/worker/delete-all.ts',
    from: 'await browser.storage.local.clear();\n    await db.delete({ disableAutoOpen: false });',
    to: 'await db.delete({ disableAutoOpen: false });\n    await browser.storage.local.clear();',
    test: 'tests/unit/worker/handlers.test.ts',
  },
  {
    what: 'the mirror is not sealed',
    file: 'utils/queue/mirror/sealed.ts',
    from: 'if (by) for (const name of parts)',
    to: 'if (by && !by) for (const name of parts)',
    test: SEALED,
  },
  {
    what: 'the key of the mirror is made before it is locked up',
    file: 'utils/queue/mirror/lock.ts',
    from: 'if (area === undefined || !(await close())) return undefined;',
    to: 'if (area === undefined) return undefined; void close;',
    test: SEALED,
  },
  {
    what: 'a lost key of the mirror is not noticed',
    file: 'utils/queue/mirror/lock.ts',
    from: 'if (name !== undefined && (await key(name))) return name;',
    to: 'if (name !== undefined) return name;',
    test: SEALED,
  },
  {
    what: 'an open mirror of an earlier build stays open',
    file: 'utils/queue/mirror/mirror.ts',
    from: 'if (!isOwn || head.key !== key)',
    to: 'if (!isOwn)',
    test: SEALED,
  },
  {
    what: 'what was discarded stays in the mirror',
    file: 'utils/queue/mirror/restore.ts',
    from: '    await markDirty(db, MIRROR_SHARDS);',
    to: '    void markDirty; void MIRROR_SHARDS;',
    test: SEALED,
  },
  {
    what: 'a page may change notes',
    file: 'utils/messages.ts',
    from: "  setNotes: {\n    from: 'pages',",
    to: "  setNotes: {\n    from: 'overlay',",
    test: 'tests/unit/queue/from-pages.test.ts',
  },
  {
    what: 'evidence of earlier builds is shown whatever its text says',
    file: 'utils/queue/evidence/telling.ts',
    from: 'word === undefined ? []',
    to: "word === undefined ? [{ ...one, word: 'accepted' as const }]",
    test: 'tests/unit/queue/evidence/telling.test.ts',
  },
  {
    what: 'a remark takes time that grows with a power',
    file: 'utils/queue/evidence/plain-text.ts',
    from: ".normalize('NFKC')",
    to: ".normalize('NFKC').replace(/\\w*\\w*!/g, '')",
    test: 'tests/unit/queue/evidence/hostile.test.ts',
  },
];
