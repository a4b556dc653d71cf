import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the last release asked for at the installation, written by each release. */
export const RELEASED = 'tests/fixtures/released.json';

/** What a browser asks the reader for, or counts as a reason to switch an update off until it is agreed to. */
export interface Asked {
  permissions: string[];
  host_permissions: string[];
}

/**
 * What is asked for beyond the last release, and why it cannot be optional. A browser switches the extension off
 * at such an update until its reader agrees. Emptied by hand after a release.
 */
export const NEWLY_ASKED: Readonly<Record<string, string>> = {};

/** What a build in `root` asks for. */
export function askedOf(root: string, browser: 'chrome' | 'firefox'): Asked {
  const path = join(root, `.output/${browser}-mv3/manifest.json`);
  const { permissions, host_permissions } = JSON.parse(readFileSync(path, 'utf8')) as Asked;
  return { permissions, host_permissions };
}
