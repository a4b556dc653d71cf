import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

interface Kind {
  name: string;
  variables: string[];
  /** Usual places. Branded Chrome is not among them: it ignores `--load-extension` since 137. */
  places(): string[];
  debianPackages: string[];
  /** A download of its own, tried where the system's packages are not to be had. */
  download?: string[];
}

/** Chrome for Testing as `npx @puppeteer/browsers install chrome` puts it. */
function fromPuppeteer(): string[] {
  const root = join(homedir(), '.cache/puppeteer/chrome');
  if (!existsSync(root)) return [];
  return readdirSync(root).map((version) => join(root, version, 'chrome-linux64/chrome'));
}

const KINDS = {
  chromium: {
    name: 'Chromium or Chrome for Testing',
    variables: ['TIDEMARK_CHROMIUM', 'CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'],
    places: () => [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/opt/chrome-for-testing/chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ...fromPuppeteer(),
      chromium.executablePath(),
    ],
    debianPackages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core'],
    download: ['npx', 'playwright', 'install', 'chromium'],
  },
  firefox: {
    name: 'Firefox 142 or later',
    variables: ['TIDEMARK_FIREFOX', 'FIREFOX_PATH'],
    places: () => [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/opt/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    debianPackages: ['firefox-esr'],
  },
} satisfies Record<string, Kind>;

export type BrowserKind = keyof typeof KINDS;

function installed({ variables, places }: Kind): string | undefined {
  const named = variables.map((name) => process.env[name]).find(Boolean);
  if (named !== undefined && !existsSync(named))
    throw new Error(`There is no browser at ${named}.`);
  return named ?? places().find((path) => existsSync(path));
}

function attempt(name: string, [command = '', ...args]: string[], timeout: number): void {
  console.error(`No ${name} found: trying \`${[command, ...args].join(' ')}\`.`);
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout });
  } catch {
    console.error('That did not work.');
  }
}

function install({ name, debianPackages, download }: Kind, found: () => boolean): void {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt(name, ['apt-get', 'update', '-q'], 300_000);
    const packages = ['install', '-y', '-q', '--no-install-recommends', ...debianPackages];
    attempt(name, ['apt-get', ...packages], 600_000);
  }
  if (!found() && download) attempt(name, download, 120_000);
}

/** A browser that takes unpacked extensions: found, else installed, else an error that says what to install. */
export function findBrowser(which: BrowserKind): string {
  const kind: Kind = KINDS[which];
  if (installed(kind) === undefined) install(kind, () => installed(kind) !== undefined);
  const path = installed(kind);
  if (path !== undefined) return path;
  throw new Error(`Install ${kind.name}, or set ${kind.variables[0]} to its path.`);
}
