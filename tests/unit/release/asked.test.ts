import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEWLY_ASKED, RELEASED, type Asked } from '../../../scripts/release/asked.ts';
import config from '../../../wxt.config.ts';

type Browser = 'chrome' | 'firefox';
type Make = (env: { browser: string; command: 'build' }) => Asked;

const released = JSON.parse(readFileSync(RELEASED, 'utf8')) as Record<Browser, Asked>;
const all = ({ permissions, host_permissions }: Asked): string[] => [
  ...permissions,
  ...host_permissions,
];

/** What this tree asks for and the last release did not. */
function fresh(browser: Browser): string[] {
  const now = (config.manifest as unknown as Make)({ browser, command: 'build' });
  return all(now).filter((one) => !all(released[browser]).includes(one));
}

describe.each(['chrome', 'firefox'] as const)('an update in %s', (browser) => {
  it('asks for nothing new but what is listed with its reason (scripts/release/asked.ts)', () => {
    expect(fresh(browser).filter((one) => NEWLY_ASKED[one] === undefined)).toEqual([]);
  });
});

it('what is listed is new, and has a reason', () => {
  const asked = new Set([...fresh('chrome'), ...fresh('firefox')]);
  for (const [name, reason] of Object.entries(NEWLY_ASKED)) {
    expect(asked).toContain(name);
    expect(reason.length).toBeGreaterThan(30);
  }
});
