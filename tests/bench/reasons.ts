/** Why a budget may be over on the machine that measured, by the beginning of its name in a verdict. */
const REASONS: readonly [RegExp, string][] = [
  [
    /heap over the bare page$/,
    'An isolated world costs 225 kB with an empty script already. The rest is the compiled overlay, on lists also bar and card, and the shards of the months on show; it does not grow with queue or archive.',
  ],
  [
    /^A listing of .*: work over/,
    'Nearly all of it is the page’s own layout of rows into which badges came, and of the listing bar; script is 5 to 15 ms of it. The noise row shows what the machine itself varies by.',
  ],
  [
    /^An abstract page: work over/,
    'Script and one layout of the title; the noise row is as large.',
  ],
  [
    /tasks over 50 ms/,
    'The browser’s layout of the whole list after marks came, in one task of its own; no script of ours runs longer than 12 ms at a time.',
  ],
  [
    /layout shift$/,
    'On proceedings whose title and authors share a line, a badge can push an author to the next line. On arXiv no row grows.',
  ],
  [
    /^Popup/,
    'About 60 ms until the page’s code runs (React and Dexie, read anew by each popup), 20 ms to open IndexedDB, the rest the first layout of the rows; two frames are part of the measuring.',
  ],
];

export function reasonFor(what: string): string {
  return REASONS.find(([name]) => name.test(what))?.[1] ?? '';
}
