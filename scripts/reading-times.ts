import { cpus, loadavg } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './document-table.ts';
import { firstMarks, reading, type Which } from './reading/measure.ts';
import { ruleCounts } from './reading/rule-count.ts';

/** `npm run reading-times [-- reading|rules]`: how long it takes a new reader to see, to read and to save, and until the options say how many papers a rule fits, into docs/READING.md. */
const DOCUMENT = 'docs/READING.md';
const INSTALLS = 3;
const BROWSERS = ['chromium', 'firefox'] as const satisfies Which[];

const whole = (ms: number): string => String(Math.round(ms));

function span(all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return `${whole(middle)} (${whole(sorted[0] ?? NaN)}–${whole(sorted.at(-1) ?? NaN)}) ms`;
}

async function columnOf(which: Which): Promise<string[]> {
  const installs: number[][] = [];
  for (let n = 0; n < INSTALLS; n += 1) installs.push(await firstMarks(which));
  const { byKey, byPointer, keysToSaveThree } = await reading(which);
  return [
    span(installs.map(([byId = NaN]) => byId)),
    span(installs.map(([, byTitle = NaN]) => byTitle)),
    `1 key, ${span(byKey)}`,
    `2 clicks, ${span(byPointer)}`,
    `${keysToSaveThree} keys`,
    `${cpus().length} cores, load ${whole(loadavg()[0] ?? NaN)}`,
  ];
}

function write(name: string, head: readonly string[], table: readonly string[][]): void {
  writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), name, head, table));
  console.table(table);
}

async function writeReading(): Promise<void> {
  const rows = [
    [
      'installed → first mark, arXiv’s list open',
      'after the first copy of 15 days; nothing was said meanwhile',
    ],
    ['installed → first mark, a list of titles alone', 'after all 15 days'],
    ['popup → a PDF, by keys', 'keys were dead until the sixth Tab'],
    [
      'popup → a PDF, by the pointer',
      'titles were buttons: no middle click; links below ten chips',
    ],
    ['three papers saved, by keys', '6 Tabs and 5 keys; in the queue 23 Tabs'],
    ['the machine meanwhile', ''],
  ];
  const columns: string[][] = [];
  for (const which of BROWSERS) columns.push(await columnOf(which));
  const table = rows.map((cells, n) => [...cells, ...columns.map((column) => column[n] ?? '')]);
  write('reading', ['what', 'before (issue 17)', 'Chromium', 'Firefox'], table);
}

async function writeRules(): Promise<void> {
  const table: string[][] = [];
  for (const which of BROWSERS) {
    const { papers, words, phrases } = await ruleCounts(which);
    table.push([which, papers.toLocaleString('en'), span(words), span(phrases)]);
  }
  write('rules', ['browser', 'papers copied', 'a word', 'a phrase of two words'], table);
}

const parts = { reading: writeReading, rules: writeRules };
for (const [name, part] of Object.entries(parts))
  if (process.argv.length < 3 || process.argv.includes(name)) await part();
