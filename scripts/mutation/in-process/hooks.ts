import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SHIM = new URL('vitest.ts', import.meta.url).href;
const NATIVE = new URL('native.ts', import.meta.url).href;
const OURS = new URL('.', import.meta.url).href;
const project = pathToFileURL(`${process.cwd()}/`).href;
const packages = `${project}node_modules/`;

let generation = 0;

/** From here on every module of the project is loaded anew; packages stay as they are. */
export function newGeneration(): void {
  generation += 1;
}

/** The project's files without their types, which a run would else take off anew: that is most of what it costs. */
const plain = new Map<string, string>();

/** Leads `vitest` to our own, and modules of the project to this generation's. */
export function installHooks(): void {
  // vitest's `expect` and `vi` look for their worker's state; so much of it they need.
  const config = { chaiConfig: {}, expect: {}, fakeTimers: {}, sequence: { hooks: 'stack' } };
  Object.assign(globalThis, { __vitest_worker__: { config, environment: { name: 'node' } } });
  // Node warns at the first use, which within a test would be that test's complaint.
  stripTypeScriptTypes('');
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest') return { url: SHIM, shortCircuit: true };
      if (specifier === 'vitest-itself') return next('vitest', context);
      const found = next(specifier, context);
      if (found.url.endsWith('/utils/i18n/native.ts')) return { url: NATIVE, shortCircuit: true };
      const isOurs = found.url.startsWith(project) && !found.url.startsWith(packages);
      if (!isOurs || found.url.startsWith(OURS) || found.url.includes('?')) return found;
      return { ...found, url: `${found.url}?generation=${generation}` };
    },
    load(url, context, next) {
      const [path = url, query] = url.split('?');
      if (query === undefined || !path.endsWith('.ts')) return next(url, context);
      const source =
        plain.get(path) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(path), 'utf8'));
      plain.set(path, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}
