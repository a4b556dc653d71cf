/**
 * The floors of `utils`, from the ground up: a folder (or a file that stands by itself) imports only from what
 * stands above it in this list, types included. What needs two subjects stands above both.
 */
export const FLOORS: readonly string[] = [
  // Of the language and the browser; nothing of ours.
  'utils/arxiv',
  'utils/names',
  'utils/i18n',
  'utils/time',
  'utils/format.ts',
  'utils/browser.ts',
  'utils/fnv1a.ts',
  'utils/sorted-text.ts',
  'utils/paper-key.ts',
  'utils/ref-key.ts',
  // What a reader chose, and what may be asked of whom.
  'utils/settings.ts',
  'utils/watching.ts',
  'utils/paused.ts',
  'utils/bar-choices.ts',
  'utils/private-window.ts',
  'utils/network',
  // What a page tells of itself.
  'utils/page-state.ts',
  'utils/changed-report.ts',
  // Rows.
  'utils/queue/item',
  'utils/db',
  // One subject each, over the rows.
  'utils/page-index',
  'utils/settings-merge.ts',
  'utils/settings-shard.ts',
  'utils/terms',
  'utils/lsa',
  'utils/abbreviations',
  'utils/search',
  'utils/titles',
  'utils/sites',
  'utils/trend',
  'utils/feed',
  'utils/export',
  // What needs several subjects.
  'utils/open-db',
  'utils/view',
  'utils/queue',
  'utils/rescue',
  'utils/near',
  // Commands, and who acts on them.
  'utils/messages.ts',
  'utils/private-commands.ts',
  'utils/message-router.ts',
  'utils/send.ts',
  // What the overlay decides in a page; what it draws is in `components/overlay`.
  'utils/overlay',
  'utils/worker',
];

/** The floor on which a file stands: the longest name in the list that it lies in, or its folder. */
export function floorOf(path: string): string {
  const found = FLOORS.filter((floor) => path === floor || path.startsWith(`${floor}/`));
  const longest = found.sort((a, b) => b.length - a.length)[0];
  return longest ?? path.split('/').slice(0, 2).join('/');
}
