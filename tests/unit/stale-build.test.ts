import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { SOURCES, staleBuild } from '../support/stale-build.ts';

const root = mkdtempSync(join(tmpdir(), 'stale-build-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A file of the tree, written so many seconds after the epoch. */
function write(path: string, at: number): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), at, at);
}

beforeEach(() => {
  for (const source of SOURCES) write(source.includes('.') ? source : `${source}/a/b.ts`, 10);
});

it('a build that is not there is named', () => {
  expect(staleBuild('.output/none', root)).toBe('There is no .output/none: npm run build');
});

it('a build that is newer than every source is of them', () => {
  write('.output/x/manifest.json', 20);
  expect(staleBuild('.output/x', root)).toBeUndefined();
});

it.each([...SOURCES])('a source that is newer than the build is named: %s', (source) => {
  write('.output/x/manifest.json', 20);
  const path = source.includes('.') ? source : `${source}/a/b.ts`;
  write(path, 30);
  expect(staleBuild('.output/x', root)).toBe(`.output/x is older than ${path}: npm run build`);
});
