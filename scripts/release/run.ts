import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf, RELEASED } from './asked.ts';
import { withRelease } from './changelog.ts';
import { mustBeNewer } from './version.ts';

/**
 * `npm run release -- 0.2.0`: all tests, then version and changelog in one commit with its tag, then what the
 * stores get (pack.ts). Nothing is written before the tests are green, and nothing is pushed.
 */
const root = join(import.meta.dirname, '../..');
const version = process.argv[2] ?? '';

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function writeVersion(file: string): void {
  const path = join(root, file);
  const data = JSON.parse(readFileSync(path, 'utf8')) as {
    version: string;
    packages?: { ''?: { version: string } };
  };
  data.version = version;
  if (data.packages?.['']) data.packages[''].version = version;
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}

function release(): void {
  const { version: current } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  mustBeNewer(version, current);
  if (git('status', '--porcelain') !== '')
    throw new Error('There are changes that are not committed.');
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`v${version} is tagged already.`);
  const path = join(root, 'CHANGELOG.md');
  const today = new Date().toISOString().slice(0, 10);
  const changelog = withRelease(readFileSync(path, 'utf8'), version, today);

  execFileSync('npm', ['test'], { cwd: root, stdio: 'inherit' });
  const asked = { version, chrome: askedOf(root, 'chrome'), firefox: askedOf(root, 'firefox') };
  writeFileSync(path, changelog);
  for (const file of ['package.json', 'package-lock.json']) writeVersion(file);
  writeFileSync(join(root, RELEASED), `${JSON.stringify(asked, null, 2)}\n`);
  git('commit', '--all', '--message', `Tidemark ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Tidemark ${version}`);

  execFileSync('npm', ['run', '--silent', 'pack'], { cwd: root, stdio: 'inherit' });
  console.log('Next: git push --follow-tags, and the zips to the stores.');
}

try {
  release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
