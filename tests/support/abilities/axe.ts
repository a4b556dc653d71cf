import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

interface Finding {
  id: string;
  nodes: { html: string; target: unknown[] }[];
}

interface Scope {
  axe?: { run(options: object): Promise<{ violations: Finding[] }> };
}

/** Runs in a page that has axe. */
async function run(rules: string[] | undefined): Promise<string[]> {
  const { axe } = globalThis as unknown as Scope;
  if (!axe) throw new Error('axe is not there');
  const only = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  const { violations } = await axe.run({ resultTypes: ['violations'], ...only });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `axe ${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
  );
}

/** What axe has against a page as it is, or what of it these rules find; it is put into the page once. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  return page.evaluate(run, rules);
}
