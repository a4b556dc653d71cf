import { expect, it } from 'vitest';
import { readComment } from '../../../../utils/queue/evidence/read-comment.ts';
import { CLAIMS, REVISIONS } from './claims.ts';
import { LOOK_ALIKES } from './look-alikes.ts';

interface Line {
  text: string;
  want: string;
  got: string;
}

const lines: Line[] = [
  ...Object.entries(CLAIMS).flatMap(([want, texts]) => texts.map((text) => ({ text, want }))),
  ...REVISIONS.map((text) => ({ text, want: 'version' })),
  ...LOOK_ALIKES.map((text) => ({ text, want: 'nothing' })),
].map(({ text, want }) => ({ text, want, got: readComment(text)?.says ?? 'nothing' }));

const wrong = lines.filter(({ want, got }) => want !== got);
const count = (all: readonly Line[], want: string): number =>
  all.filter((line) => line.want === want).length;

it('reads every form, and nothing in what only looks like one', () => {
  const kinds = [...new Set(lines.map(({ want }) => want))];
  const table = kinds.map((kind) => {
    const all = count(lines, kind);
    return `${kind.padEnd(14)}${String(all).padStart(5)}${String(all - count(wrong, kind)).padStart(7)}`;
  });
  process.stdout.write(`\n${'says'.padEnd(14)}lines  right\n${table.join('\n')}\n`);
  const forms = lines.length - count(lines, 'nothing');
  expect(forms).toBeGreaterThanOrEqual(120);
  expect(count(lines, 'nothing')).toBeGreaterThanOrEqual(80);
  expect(wrong).toEqual([]);
});
