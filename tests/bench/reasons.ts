/** Why a budget may be over on the machine that measured, by the beginning of its name in a verdict. */
const REASONS: readonly [RegExp, string][] = [
  [
    /heap over the bare page$/,
    'Measured step by step (docs/decisions/0042): 172 kB for any content script, 328 kB once a script of twenty lines uses storage, messages and the DOM. The rest is the compiled overlay (about 200 kB, 30 of it by compiling early, which saves 3 ms), on lists the bar (70 kB), the machine code of what runs a thousand times, and about 200 bytes a row; it does not grow with queue or archive.',
  ],
  [
    /^A listing of .*: work over/,
    'Nearly all of it is the page’s own layout of rows into which badges came, and of the listing bar; script is 5 to 15 ms of it. The noise row shows what the machine itself varies by.',
  ],
  [
    /^An abstract page: work over/,
    'Half of it is reading and compiling 33 kB of script, which the browser keeps no compiled copy of for extensions; the rest is the marking itself and one layout of the title.',
  ],
  [
    /^A listing of 250: tasks over 50 ms/,
    'The page’s own first layout is a task of 43 to 48 ms, by trace; the overlay’s start, 3 to 5 ms in the same task, carries it over 50. An empty content script does so now and then. No task of ours alone comes near it.',
  ],
  [
    /tasks over 50 ms/,
    'The browser’s layout of the whole list after marks came, in one task of its own; no script of ours runs longer than 12 ms at a time.',
  ],
  [
    /^A month of/,
    'Now and then one frame in 400, when the machine does something else meanwhile; most runs have none.',
  ],
  [
    /^Popup/,
    'About 60 ms until the page’s code runs (React and Dexie, read anew by each popup), 20 ms to open IndexedDB, the rest the first layout of the rows; two frames are part of the measuring.',
  ],
];

export function reasonFor(what: string): string {
  return REASONS.find(([name]) => name.test(what))?.[1] ?? '';
}
