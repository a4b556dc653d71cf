import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Settings {
  path?: string;
  /** What the reader has agreed to while the extension runs; it stays when the extension gives it back. */
  runtime_granted_permissions?: { explicit_host?: string[] };
}

interface Preferences {
  extensions?: { settings?: Record<string, Settings> };
}

/**
 * Makes the browser believe that the reader has said yes to these origins before. Its own question cannot
 * be answered in a headless browser; with this it does not ask, and everything after it is as in life.
 */
export async function pregrant(
  profile: string,
  extension: string,
  origins: readonly string[],
): Promise<void> {
  for (const name of ['Preferences', 'Secure Preferences']) {
    const file = join(profile, 'Default', name);
    if (!existsSync(file)) continue;
    const preferences = JSON.parse(await readFile(file, 'utf8')) as Preferences;
    for (const one of Object.values(preferences.extensions?.settings ?? {})) {
      if (one.path !== extension) continue;
      const granted = (one.runtime_granted_permissions ??= {});
      granted.explicit_host = [...new Set([...(granted.explicit_host ?? []), ...origins])];
    }
    await writeFile(file, JSON.stringify(preferences));
  }
}
