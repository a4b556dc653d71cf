/** What is mutated in one run, and the tests that must notice. */
export interface Folder {
  /** Its name in the table, and of its files below `.output/mutation`. */
  name: string;
  mutate: string[];
  /** The tests that are repeated for each mutant which they reach. Slow ones are left out by `vitest.config.ts`. */
  tests: string[];
}

const unit = (...paths: string[]): string[] => paths.map((path) => `tests/unit/${path}`);

/** Folder by folder, the quickest and most valuable first: a run can be stopped after any of them. */
export const folders: readonly Folder[] = [
  {
    name: 'message-router.ts',
    mutate: ['utils/message-router.ts'],
    tests: unit('message-router.test.ts'),
  },
  { name: 'settings.ts', mutate: ['utils/settings.ts'], tests: unit('settings.test.ts') },
  { name: 'arxiv', mutate: ['utils/arxiv/**/*.ts'], tests: unit('arxiv/*.test.ts') },
  {
    name: 'queue/item',
    mutate: ['utils/queue/item/*.ts'],
    tests: unit('queue/item/*.test.ts', 'queue/order.test.ts'),
  },
  {
    name: 'queue',
    mutate: ['utils/queue/!(wire).ts'],
    tests: unit(
      'queue/!(mirror*|marks|frozen|staged-copies).test.ts',
      'queue/evidence/with-evidence.test.ts',
    ),
  },
  {
    name: 'queue/wire.ts',
    mutate: ['utils/queue/wire.ts'],
    tests: unit('{message-router,queue/wire}.test.ts'),
  },
  { name: 'queue/marks', mutate: ['utils/queue/marks/*.ts'], tests: unit('queue/marks.test.ts') },
  {
    name: 'queue/mirror',
    mutate: ['utils/queue/mirror/*.ts'],
    tests: unit('queue/*{mirror,frozen}*.test.ts', 'rescue/*.test.ts'),
  },
  {
    name: 'queue/backup',
    mutate: ['utils/queue/backup/*.ts'],
    tests: unit(
      'queue/*{backup,frozen,removed,journal,restore,copies,never-lost,one-key,full-disk}*.test.ts',
    ),
  },
  {
    name: 'queue/import',
    mutate: ['utils/queue/import/**/*.ts'],
    tests: unit('queue/import/**/*.test.ts'),
  },
  {
    name: 'queue/evidence',
    mutate: ['utils/queue/evidence/*.ts'],
    tests: unit('queue/evidence/*.test.ts'),
  },
  {
    name: 'page-index',
    mutate: ['utils/page-index/*.ts'],
    tests: unit('page-index/*.test.ts', 'worker/shard-kinds.test.ts', 'titles/store.test.ts'),
  },
  {
    name: 'trend',
    mutate: ['utils/trend/*.ts'],
    tests: unit('{trend,page-index}/*.test.ts', 'feed/sync.test.ts'),
  },
  {
    name: 'db',
    mutate: ['utils/db/*.ts'],
    tests: unit(
      '{db,rescue}/*.test.ts',
      'feed/{repair-days,bad-fields}.test.ts',
      'queue/frozen.test.ts',
      'worker/site-problems.test.ts',
    ),
  },
  {
    name: 'db/rows',
    mutate: ['utils/db/rows/*.ts'],
    tests: unit('db/*{row,moment,evidence-times}*.test.ts', 'queue/odd-undo.test.ts'),
  },
  {
    name: 'worker',
    mutate: ['utils/worker/**/*.ts'],
    tests: unit('worker/**/*.test.ts', 'message-router.test.ts', 'queue/handlers.test.ts'),
  },
  { name: 'feed', mutate: ['utils/feed/*.ts'], tests: unit('feed/*.test.ts') },
  { name: 'terms', mutate: ['utils/terms/*.ts'], tests: unit('{terms,search}/*.test.ts') },
  { name: 'titles', mutate: ['utils/titles/*.ts'], tests: unit('titles/*.test.ts') },
  {
    name: 'export',
    mutate: ['utils/export/**/*.ts'],
    tests: unit('export/*.test.ts', 'queue/key-letters.test.ts', 'queue/keys-stay.test.ts'),
  },
];
