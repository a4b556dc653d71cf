import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Zips {
  chrome: string;
  edge: string;
  firefox: string;
  sources: string;
}

/** Each store's file of `version`, by name. Edge takes the same bytes as Chrome. */
export const zipNames = (version: string): Zips => ({
  chrome: `tidemark-${version}-chrome.zip`,
  edge: `tidemark-${version}-edge.zip`,
  firefox: `tidemark-${version}-firefox.zip`,
  sources: `tidemark-${version}-sources.zip`,
});

/** Builds in `root` and lays the stores' files into `folder`, which is emptied first. */
export function makeZips(root: string, version: string, folder: string): string[] {
  for (const browser of ['chrome', 'firefox'])
    execFileSync('npm', ['exec', '--', 'wxt', 'zip', '-b', browser], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = zipNames(version);
  const made = { ...names, edge: names.chrome };
  return Object.entries(names).map(([store, name]) => {
    copyFileSync(join(root, '.output', made[store as keyof Zips]), join(folder, name));
    return join(folder, name);
  });
}
