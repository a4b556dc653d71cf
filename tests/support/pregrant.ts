import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Settings {
  path?: string;
  incognito?: boolean;
  /** What the reader has agreed to while the extension runs; it stays when the extension gives it back. */
  runtime_granted_permissions?: { explicit_host?: string[] };
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
 * Makes the browser believe that the reader has said yes to these origins before. Its own question cannot
 * be answered in a headless browser; with this it does not ask, and everything after it is as in life.
 */
export function pregrant(
  profile: string,
  extension: string,
  origins: readonly string[],
): Promise<void> {
  return change(profile, extension, (one) => {
    const granted = (one.runtime_granted_permissions ??= {});
    granted.explicit_host = [...new Set([...(granted.explicit_host ?? []), ...origins])];
  });
}

/** As if the reader had switched "Allow in Incognito" on. */
export function allowInPrivate(profile: string, extension: string): Promise<void> {
  return change(profile, extension, (one) => {
    one.incognito = true;
  });
}
