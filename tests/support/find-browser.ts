import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const VARIABLES = ['TIDEMARK_CHROMIUM', 'CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];

/** Chromium and Chrome for Testing; branded Chrome ignores `--load-extension` since 137. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/chrome-for-testing/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

function fromVariables(): string | undefined {
  const named = VARIABLES.map((name) => process.env[name]).find(
    (path) => path !== undefined && path !== '',
  );
  if (named !== undefined && !existsSync(named))
    throw new Error(`There is no browser at ${named}.`);
  return named;
}

/** Chrome for Testing as `npx @puppeteer/browsers install chrome` puts it. */
function fromPuppeteer(): string | undefined {
  const root = join(homedir(), '.cache/puppeteer/chrome');
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .map((version) => join(root, version, 'chrome-linux64/chrome'))
    .find((path) => existsSync(path));
}

function installed(): string | undefined {
  const own = chromium.executablePath();
  return (
    fromVariables() ??
    PLACES.find((path) => existsSync(path)) ??
    fromPuppeteer() ??
    (existsSync(own) ? own : undefined)
  );
}

function attempt(command: string, args: string[], timeout: number): boolean {
  console.error(`No Chromium found: trying \`${command} ${args.join(' ')}\`.`);
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout });
    return true;
  } catch {
    return false;
  }
}

function installWithApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  attempt('apt-get', ['update', '-q'], 300_000);
  attempt(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    600_000,
  );
}

/** A Chromium that loads unpacked extensions: found, else installed, else an error that says what to install. */
export function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  installWithApt();
  if (installed() === undefined) attempt('npx', ['playwright', 'install', 'chromium'], 120_000);
  const now = installed();
  if (now !== undefined) return now;
  throw new Error('Install Chromium or Chrome for Testing, or set TIDEMARK_CHROMIUM to its path.');
}
