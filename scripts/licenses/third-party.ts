import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package of which something is in a bundle. */
export interface Bundled {
  name: string;
  version: string;
  /** As its package.json says, an SPDX expression. */
  license: string;
  /** What its licence file says, '' where it brings none. */
  text: string;
}

type Bundle = Record<string, { modules?: Record<string, { renderedLength: number }> }>;

const LICENSE_FILE = /^(?:licen[cs]e|copying)(?:$|[.-])/i;

/** The folder of the package that a module belongs to; undefined for our own and for virtual ones. */
export function packageFolder(moduleId: string): string | undefined {
  if (moduleId.startsWith('\0')) return undefined;
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*(?=\/)/.exec(moduleId)?.[0];
}

/** Reads what a package says of itself. Throws where it says no licence: such a package must not be bundled. */
export function readPackage(folder: string): Bundled {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Partial<Bundled>;
  if (name === undefined || version === undefined || typeof license !== 'string')
    throw new Error(`${folder} says no licence`);
  const file = readdirSync(folder).find((one) => LICENSE_FILE.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, license, text };
}

/** All packages, each once, by name, with their licences whole; then what else is bundled. */
export function licenseText(packages: readonly Bundled[], others: readonly string[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = sorted.map(({ name, version, license, text }) =>
    [`${name} ${version} (${license})`, text || `Licensed under ${license}.`].join('\n\n'),
  );
  return `${['Tidemark contains parts of these works.', ...parts, ...others].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/**
 * Collects, over all builds of an extension (WXT makes one for each script), the packages that are in their
 * bundles. Vite's own `build.license` writes one file for each build, over that of the one before.
 */
export function createCollector() {
  const folders = new Set<string>();
  return {
    plugin: () => ({
      name: 'tidemark:licenses',
      generateBundle(_: unknown, bundle: Bundle): void {
        for (const { modules = {} } of Object.values(bundle))
          for (const [id, { renderedLength }] of Object.entries(modules)) {
            const folder = renderedLength > 0 ? packageFolder(id) : undefined;
            if (folder !== undefined && existsSync(join(folder, 'package.json')))
              folders.add(folder);
          }
      },
    }),
    packages: (): Bundled[] => [...folders].map(readPackage),
  };
}

/** The text for the build whose public files are in `folder`. */
export function textFor(packages: readonly Bundled[], publicFolder: string): string {
  const styles = join(publicFolder, 'licenses', 'citation-styles.txt');
  return licenseText(packages, [readFileSync(styles, 'utf8').trim()]);
}

export const THIRD_PARTY = join('licenses', 'third-party.txt');
export const DOCUMENT = join(dirname(import.meta.dirname), '..', 'docs', 'LICENSES.md');
