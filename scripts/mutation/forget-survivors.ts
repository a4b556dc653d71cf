import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface Results {
  files: Record<string, { mutants: { status: string }[] }>;
}

const KEPT: ReadonlySet<string> = new Set(['Killed', 'Timeout', 'Ignored']);

/**
 * Takes what was not noticed out of the kept results, so that it is tried again: of a mutant outside of any test's
 * run, a constant of a module, Stryker does not see that a test came which would notice it.
 */
export function forgetSurvivors(file: string): void {
  if (!existsSync(file)) return;
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  for (const one of Object.values(results.files))
    one.mutants = one.mutants.filter(({ status }) => KEPT.has(status));
  writeFileSync(file, JSON.stringify(results));
}
