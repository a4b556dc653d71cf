import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const SOURCES = ['entrypoints', 'components', 'utils', 'locales', 'public', 'wxt.config.ts'];

function filesIn(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(root, name)).isFile());
}

/** What is wrong with a build, in words: it is not there, or a source is newer; undefined when it is of these sources. */
export function staleBuild(build = '.output/chrome-mv3', root = ROOT): string | undefined {
  const manifest = join(root, build, 'manifest.json');
  if (!existsSync(manifest)) return `There is no ${build}: npm run build`;
  const builtAt = statSync(manifest).mtimeMs;
  const newer = SOURCES.flatMap((path) => filesIn(root, path)).find(
    (path) => statSync(join(root, path)).mtimeMs > builtAt,
  );
  return newer && `${build} is older than ${newer}: npm run build`;
}
