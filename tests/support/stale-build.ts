import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = ['entrypoints', 'components', 'utils', 'locales', 'public', 'wxt.config.ts'];

function filesIn(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(ROOT, name)).isFile());
}

/** What is wrong with a build, in words: it is not there, or a source is newer; undefined when it is of these sources. */
export function staleBuild(build = '.output/chrome-mv3'): string | undefined {
  const manifest = join(ROOT, build, 'manifest.json');
  if (!existsSync(manifest)) return `There is no ${build}: npm run build`;
  const builtAt = statSync(manifest).mtimeMs;
  const newer = SOURCES.flatMap(filesIn).find(
    (path) => statSync(join(ROOT, path)).mtimeMs > builtAt,
  );
  return newer && `${build} is older than ${newer}: npm run build`;
}
