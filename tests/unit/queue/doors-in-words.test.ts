import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const SCRIPTS = join(ROOT, 'scripts');

/** What a program of ours says when it refuses a file. */
function refusal(script: string, ...args: string[]): string {
  try {
    execFileSync(process.execPath, [join(SCRIPTS, script), ...args], { cwd: ROOT, stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr);
  }
}

it('a file that is no backup is refused in words, also where no browser has them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-door-'));
  const path = join(folder, 'other.json');
  writeFileSync(path, '{"x":1}');
  const said = refusal('write-references.ts', 'bibtex', path);
  rmSync(folder, { recursive: true });
  expect(said).toContain('This file was made by another program, not by Tidemark.');
  expect(said).not.toContain('QueueError: trouble.');
});

it('each command of the house that runs the queue or the exports has words to say', () => {
  const sources = readdirSync(SCRIPTS)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(join(SCRIPTS, name), 'utf8') }));
  const users = sources.filter(({ text }) =>
    /from '\.\.\/utils\/(?:queue|export|i18n)\//.test(text),
  );
  expect(users.map(({ name }) => name)).toContain('write-references.ts');
  const wordless = users.filter(({ text }) => !text.includes("'./locales/in-english.ts'"));
  expect(wordless.map(({ name }) => name)).toEqual([]);
});
