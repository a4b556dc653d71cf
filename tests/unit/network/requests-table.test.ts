import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import network from '../../../locales/en.json';
import { HOSTS, REASONS, type HostName } from '../../../utils/network/reasons.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const page = readFileSync(resolve(ROOT, 'docs/PRIVACY.md'), 'utf8');

/** The rows of the table of requests: its first two cells. */
const table = page
  .slice(page.indexOf('## What leaves'), page.indexOf('## What is kept'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

it('the table of requests in PRIVACY.md names every reason of the code, its host, and no other', () => {
  const ours = Object.entries(REASONS).map(([reason, host]) => [
    network[`network.reason.${reason as keyof typeof REASONS}`],
    HOSTS[host],
  ]);
  const theirs = table.map(([reason, host]) => [reason, /`([^`/]+)/.exec(host ?? '')?.[1]]);
  expect(theirs).toEqual(ours);
});

it('every host has words for its switch, and the build may ask no other', () => {
  for (const name of Object.keys(HOSTS) as HostName[])
    expect(network[`network.host.${name}`]).not.toBe('');
  const config = readFileSync(resolve(ROOT, 'wxt.config.ts'), 'utf8');
  const csp = config.slice(config.indexOf('const CSP'), config.indexOf('].join'));
  expect(csp).not.toMatch(/https?:\/\/(?!\$\{HOSTS\.\w+\})/);
});
