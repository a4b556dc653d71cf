import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const FORMS = '.github/ISSUE_TEMPLATE';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

interface Step {
  run?: string;
  uses?: string;
  with?: object;
}
interface Workflow {
  name: string;
  on: unknown;
  permissions: object;
  jobs: Record<string, { 'runs-on': string; 'timeout-minutes': number; steps: Step[] }>;
}

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

describe.each(readdirSync(FOLDER))('the workflow %s', (file) => {
  const { name, on, permissions, jobs } = read(`${FOLDER}/${file}`) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('is whole, with a name, a time limit, and no more rights than it says', () => {
    expect(`${name}.yml`).toBe(file);
    expect(on).toBeTruthy();
    expect(Object.keys(permissions)).toEqual(['contents']);
    for (const job of Object.values(jobs)) {
      expect(job['runs-on']).toMatch(/^ubuntu-/);
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
    for (const { run, uses } of steps) expect([run, uses].filter(Boolean)).toHaveLength(1);
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  it('calls commands that there are', () => {
    const commands = steps.flatMap(({ run }) => run?.split(/&&|\n/) ?? []).map((one) => one.trim());
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) {
      const [, script] = /^npm (?:run (?:--silent )?)([\w:-]+)/.exec(command) ?? [];
      const [, path] = /^bash (\S+)/.exec(command) ?? [];
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
      else if (path !== undefined) expect(existsSync(path), path).toBe(true);
      else expect(command).toMatch(/^(?:npm ci$|apt-get (?:update|install)|gh release create )/);
    }
  });
});

it('check, test and release are there', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(['check.yml', 'release.yml', 'test.yml']);
});

interface Form {
  name: string;
  description: string;
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; description?: string };
  }[];
}

it.each(readdirSync(FORMS).filter((name) => name !== 'config.yml'))(
  'the form %s asks for the report that can be copied',
  (file) => {
    const { name, description, body } = read(`${FORMS}/${file}`) as Form;
    expect(name.length * description.length).toBeGreaterThan(0);
    const words = body.map(({ attributes }) => Object.values(attributes).join(' ')).join(' ');
    expect(words).toMatch(/Copy (?:a )?report|diagnostics/i);
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

it('every command that the documents name is there', () => {
  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'docs/TESTING.md',
    'docs/ARCHITECTURE.md',
    'docs/BROWSERS.md',
  ])
    for (const [, script = ''] of readFileSync(file, 'utf8').matchAll(
      /npm run (?:--silent )?([\w:-]+)/g,
    ))
      expect(Object.keys(scripts), `${file}: ${script}`).toContain(script);
});
