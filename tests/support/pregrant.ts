import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Settings {
  path?: string;
  incognito?: boolean;
  /** What the reader has agreed to while the extension runs; it stays when the extension gives it back. */
  runtime_granted_permissions?: { explicit_host?: string[]; api?: string[] };
}

interface Preferences {
  extensions?: { settings?: Record<string, Settings> };
}

/** Changes what the browser has stored of an extension. */
async function change(
  profile: string,
  extension: string,
  to: (settings: Settings) => void,
): Promise<void> {
  for (const name of ['Preferences', 'Secure Preferences']) {
    const file = join(profile, 'Default', name);
    if (!existsSync(file)) continue;
    const preferences = JSON.parse(await readFile(file, 'utf8')) as Preferences;
    for (const one of Object.values(preferences.extensions?.settings ?? {}))
      if (one.path === extension) to(one);
    await writeFile(file, JSON.stringify(preferences));
  }
}

/**
 * Makes the browser believe that the reader has said yes to these origins and permissions before. Its own question
 * cannot be answered in a headless browser; with this it does not ask, and everything after it is as in life.
 */
export function pregrant(
  profile: string,
  extension: string,
  grants: readonly string[],
): Promise<void> {
  const isOrigin = (name: string): boolean => name.includes('://');
  return change(profile, extension, (one) => {
    const granted = (one.runtime_granted_permissions ??= {});
    const { explicit_host: hosts = [], api = [] } = granted;
    granted.explicit_host = [...new Set([...hosts, ...grants.filter(isOrigin)])];
    granted.api = [...new Set([...api, ...grants.filter((name) => !isOrigin(name))])];
  });
}

/** As if the reader had switched "Allow in Incognito" on. */
export function allowInPrivate(profile: string, extension: string): Promise<void> {
  return change(profile, extension, (one) => {
    one.incognito = true;
  });
}
