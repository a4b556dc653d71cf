import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CHROME_BUILD } from '../launch.ts';

const QUICK_BUILD = resolve(CHROME_BUILD, '../chrome-mv3-quick');

/** Waits of more than a moment, and alarms that say in how many minutes, come `times` sooner. */
const prelude = (times: number): string => `{
  const { setTimeout: wait } = globalThis;
  globalThis.setTimeout = (run, ms = 0, ...rest) => wait(run, ms / ${times}, ...rest);
  const create = chrome.alarms.create.bind(chrome.alarms);
  const sooner = (minutes) => minutes === undefined ? undefined : minutes / ${times};
  chrome.alarms.create = (name, { when, delayInMinutes, periodInMinutes }) => create(name, JSON.parse(JSON.stringify({
    when, delayInMinutes: sooner(delayInMinutes), periodInMinutes: sooner(periodInMinutes),
  })));
}
`;

/** The built extension whose worker waits shorter in each of its lives; the product has no switch for tests. */
export async function quickBuild(times: number): Promise<string> {
  await rm(QUICK_BUILD, { recursive: true, force: true });
  await cp(CHROME_BUILD, QUICK_BUILD, { recursive: true });
  const worker = join(QUICK_BUILD, 'background.js');
  await writeFile(worker, prelude(times) + (await readFile(worker, 'utf8')));
  return QUICK_BUILD;
}
