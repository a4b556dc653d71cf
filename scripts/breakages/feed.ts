import type { Breakage } from './breakage.ts';

const STORE = 'tests/unit/feed/store-day.test.ts';
const ALLOWANCE = 'tests/unit/feed/allowance.test.ts';
const CLOCK = 'tests/unit/time/skew.test.ts';
const PUBLISH = 'tests/unit/page-index/publisher.test.ts';
const ARCHIVE = 'tests/unit/worker/duties/copy-archive.test.ts';

/** The feed on its way into the database, and from there to the pages. */
export const feedBreakages: readonly Breakage[] = [
  {
    what: 'a day does not say which shards it leaves behind',
    file: 'utils/feed/store-day.ts',
    from: '  await markDirty(db, [HEAD_KEY, ...list.ids.map((id) => shardKey(arxivMonth(id)))]);',
    to: '',
    test: STORE,
  },
  {
    what: 'a month does not say which shards it leaves behind',
    file: 'utils/feed/store-month.ts',
    from: '  await markDirty(db, [HEAD_KEY, ...Array.from(listed, (id) => shardKey(arxivMonth(id)))]);',
    to: 'void listed;',
    test: STORE,
  },
  {
    what: 'a shard is cleaned before it is written',
    file: 'utils/page-index/write-shard.ts',
    from: '    const wanted = made.filter(({ value }) => value !== undefined);',
    to: '    await clean(made);\n    const wanted = made.filter(({ value }) => value !== undefined);',
    test: PUBLISH,
  },
  {
    what: 'the stamp of a shard is ignored',
    file: 'utils/page-index/write-shard.ts',
    from: 'shards.filter(({ stamp }, n) => now[n]?.stamp === stamp)',
    to: 'shards',
    test: PUBLISH,
  },
  {
    what: 'no daily cap',
    file: 'utils/feed/allowance.ts',
    from: 'return times.length < most ? 0 :',
    to: 'return times.length < most * 9 ? 0 :',
    test: ALLOWANCE,
  },
  {
    what: 'the cap is not asked before a request',
    file: 'utils/feed/spend.ts',
    from: "if (roomAt(askedOf(sync, here), purpose) > at) throw new FeedError('ceiling');",
    to: 'void askedOf(sync, here);',
    test: ALLOWANCE,
  },
  {
    what: 'what an opened page asks for is not counted',
    file: 'utils/feed/sync.ts',
    from: "spend: why === 'press' ? undefined : () => spend(why),",
    to: '',
    test: ALLOWANCE,
  },
  {
    what: 'no pause between two days',
    file: 'utils/feed/sync.ts',
    from: '      await sleep(PAUSE_MS);',
    to: '',
    test: ALLOWANCE,
  },
  {
    what: 'no pause between two pages of a day',
    file: 'utils/feed/client.ts',
    from: '      await sleep(BETWEEN_PAGES_MS);',
    to: '',
    test: ALLOWANCE,
  },
  {
    what: 'no pause between two requests for the archive',
    file: 'utils/worker/duties/copy-archive.ts',
    from: '    await sleep(BETWEEN_REQUESTS_MS);',
    to: '',
    test: ARCHIVE,
  },
  {
    what: 'clock skew ignored: not read from answers',
    file: 'utils/time/skew.ts',
    from: '? soundSkew(theirs - now.getTime()) :',
    to: '? 0 :',
    test: CLOCK,
  },
  {
    what: 'clock skew ignored: not used for the feed’s day',
    file: 'utils/feed/sync-state.ts',
    from: 'now.getTime() + skew)',
    to: 'now.getTime() + 0 * skew)',
    test: CLOCK,
  },
  {
    what: 'clock skew ignored: not told to pages',
    file: 'utils/trend/shards.ts',
    from: 'complete: doneAt !== undefined, skew }',
    to: 'complete: doneAt !== undefined, skew: 0 * skew }',
    test: PUBLISH,
  },
  {
    what: 'clock skew ignored: not used by pages',
    file: 'utils/overlay/store.ts',
    from: 'skew: () => soundSkew(',
    to: 'skew: () => 0 * soundSkew(',
    test: 'tests/unit/overlay/store.test.ts',
  },
  {
    what: 'papers missing from a later answer of a day dropped',
    file: 'utils/feed/store-day.ts',
    from: 'const list = keepMissing(await db.days.get(day), fresh);',
    to: 'const list = fresh; void keepMissing;',
    test: STORE,
  },
  {
    what: 'papers missing from a later answer of a month dropped',
    file: 'utils/feed/store-month.ts',
    from: 'const upvotes = new Map((old?.ids ?? []).map((id, i) => [id, old?.upvotes[i] ?? 0]));',
    to: 'const upvotes = new Map(); void old;',
    test: STORE,
  },
  {
    what: 'gaps not reopened: not found',
    file: 'utils/feed/reopen-gaps.ts',
    from: 'if (there.length < days.length) await db.months.put({ month, page: 0 });',
    to: 'void there;',
    test: 'tests/unit/feed/reopen-gaps.test.ts',
  },
  {
    what: 'gaps not reopened: not looked for',
    file: 'utils/worker/duties/copy-archive.ts',
    from: '  await backfill.reopen();',
    to: '',
    test: ARCHIVE,
  },
  {
    what: 'the order of the copy tells of visits',
    file: 'utils/feed/backfill-plan.ts',
    from: 'const next = left.find(',
    to: "const isPulled = (month) => 'pulledAt' in (months.get(month) ?? {});\n  const next = [...left.filter(isPulled), ...left].find(",
    test: 'tests/unit/feed/backfill-plan.test.ts',
  },
  {
    what: 'javascript: project links: taken from the feed',
    file: 'utils/feed/fields.ts',
    from: "const web = url.protocol === 'https:' || (url.protocol === 'http:' && host === undefined);",
    to: 'const web = true;',
    test: 'tests/unit/feed/bad-fields.test.ts',
  },
  {
    what: 'javascript: project links: taken from stored rows',
    file: 'utils/db/rows/checks.ts',
    from: "typeof value === 'string' && /^https?:\\/\\//.test(value);",
    to: "typeof value === 'string';",
    test: 'tests/unit/db/repaired-rows.test.ts',
  },
];
