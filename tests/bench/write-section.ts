import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type as osType, release } from 'node:os';
import type { Part, Section, Verdict } from './part.ts';
import { table } from './table.ts';

const OUT = 'docs/PERFORMANCE.md';

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GB, ${osType()} ${release()}; Node ${process.version}`;
}

const budgets = (verdicts: readonly Verdict[]): string =>
  table(
    ['what', 'budget', 'measured', 'met'],
    verdicts.map(({ what, budget, measured, met, reason = '' }) => [
      what,
      budget,
      measured,
      met ? 'yes' : `**no**${reason === '' ? '' : `: ${reason}`}`,
    ]),
  );

/** Puts what a part measured into its place of docs/PERFORMANCE.md, between two comments that name it. */
export async function writeSection(
  { name, heading }: Part,
  { verdicts, text }: Section,
): Promise<void> {
  const all = await readFile(OUT, 'utf8');
  const [start, end] = [`<!-- bench: ${name} -->`, `<!-- end of ${name} -->`];
  const from = all.indexOf(start);
  const to = all.indexOf(end);
  if (from === -1 || to === -1) throw new Error(`${OUT} has no place for ${name}`);
  const day = new Date().toISOString().slice(0, 10);
  const body = `${start}\n\n## ${heading}\n\nWritten by \`npm run bench\` on ${day}: ${machine()}.\n\n${budgets(verdicts)}\n\n${text}\n\n`;
  await writeFile(OUT, all.slice(0, from) + body + all.slice(to));
}
