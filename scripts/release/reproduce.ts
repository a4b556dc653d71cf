import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Sums } from './sums.ts';
import { makeZips, zipNames } from './zips.ts';

/**
 * `npm run reproduce`: whether the last commit gives the same bytes in two folders, and its sources' zip,
 * unpacked in a third, those of Firefox's. Some minutes; each folder installs its packages anew.
 */
const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'tidemark-reproduce-'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

function run(cwd: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The sums of what a folder with the sources gives. */
function sumsOf(folder: string): string[] {
  run(folder, 'npm', 'ci');
  const zips = makeZips(folder, version, join(folder, '.output/release', version));
  return sha256Sums(zips).trim().split('\n');
}

function clone(name: string): string {
  run(work, 'git', 'clone', '--quiet', root, name);
  return join(work, name);
}

const [one, other] = [clone('one'), clone('a folder with another name')];
const sums = sumsOf(one);
const others = sumsOf(other);
const sources = join(work, 'sources');
run(
  work,
  'unzip',
  '-q',
  join(one, '.output/release', version, zipNames(version).sources),
  '-d',
  sources,
);
const fromSources = sumsOf(sources);

const firefox = (lines: readonly string[]): string =>
  lines.find((line) => line.endsWith(zipNames(version).firefox)) ?? '';
const same = sums.join('\n') === others.join('\n');
const sameFromSources = firefox(sums) === firefox(fromSources);
console.log(sums.join('\n'));
console.log(`Two folders: ${same ? 'the same bytes' : `others:\n${others.join('\n')}`}`);
console.log(`From the sources’ zip: ${sameFromSources ? 'the same bytes' : firefox(fromSources)}`);
rmSync(work, { recursive: true, force: true });
process.exit(same && sameFromSources ? 0 : 1);
