import { archivePart } from './archive/part.ts';
import { firefoxPart } from './firefox/part.ts';
import { growthPart } from './growth/part.ts';
import { pagesPart } from './pages/part.ts';
import type { Part } from './part.ts';
import { writeSection } from './write-section.ts';

/** A part of the bench is one line here, and one place in docs/PERFORMANCE.md. */
const PARTS: readonly Part[] = [pagesPart, archivePart, growthPart, firefoxPart];

/** `npm run bench -- neurips abstract`: rows by parts of their names, or parts by theirs; everything without words. */
const words = process.argv.slice(2);

for (const part of PARTS) {
  const isWhole = words.length === 0 || words.includes(part.name);
  const keys = part.keys.filter((key) => words.some((word) => key.includes(word)));
  if (!isWhole && keys.length === 0) continue;
  console.log(`${part.name}: ${isWhole ? 'everything' : keys.join(', ')}`);
  const section = await part.run(isWhole ? [] : keys);
  for (const { what, budget, measured, met, reason } of section.verdicts) {
    const why = reason === undefined ? '' : `: ${reason}`;
    console.log(`${met ? 'met ' : 'OVER'}  ${what}: ${measured} (${budget})${why}`);
  }
  await writeSection(part, section);
}
