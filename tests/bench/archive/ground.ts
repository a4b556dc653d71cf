import '../../support/clock/machine-now.ts';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MACHINE_CLOCK } from '../../support/clock/clock.ts';
import { CHROME_BUILD, launch, type Launched } from '../../support/launch.ts';
import { startWorld, type World } from '../../support/world/world.ts';
import { untilQuiet } from '../cpu-time.ts';
import { isTidemark, peers } from '../peers.ts';
import { copyArchive, type ArchiveCopy } from './copy.ts';

export const ROUNDS = Number(process.env['TIDEMARK_BENCH_ROUNDS'] ?? 7);

/** A build of Tidemark with a profile in which it has copied the whole archive. */
export interface Build {
  name: string;
  extension: string;
  profile: string;
}

export interface Ground {
  world: World;
  /** Ours, and the older builds among `PEERS`. */
  builds: readonly Build[];
  /** Lets a build copy the archive anew. */
  copy(build: Build): Promise<ArchiveCopy>;
  /** Starts a build that has the whole archive, and waits until it is at rest. */
  launch(build: Build): Promise<Launched>;
  close(): Promise<void>;
}

export const OURS = 'Tidemark';
const PROFILES = resolve(import.meta.dirname, '../../../.output/bench/profiles-of-archive');

const buildOf = ([name, extension]: readonly [string, string]): Build => ({
  name,
  extension,
  profile: resolve(PROFILES, name.replace(/\W+/g, '-')),
});

/** Which build made a profile: the browser keeps a worker's script, and would go on with an older one. */
async function printOf(extension: string): Promise<string> {
  const script = await readFile(join(extension, 'background.js'));
  return createHash('sha256').update(script).digest('hex');
}

/** The sample world and every build of Tidemark that is measured in it. */
export async function openGround(): Promise<Ground> {
  const world = await startWorld(MACHINE_CLOCK, { full: true });
  const older = peers().filter(([, folder]) => isTidemark(folder));
  const builds = [[OURS, CHROME_BUILD] as const, ...older].map(buildOf);
  const markOf = ({ profile }: Build): string => `${profile}.build`;
  async function copy(build: Build): Promise<ArchiveCopy> {
    const made = await copyArchive(world, build);
    await writeFile(markOf(build), await printOf(build.extension));
    return made;
  }
  return {
    world,
    builds,
    copy,
    async launch(build) {
      const { extension, profile } = build;
      // Without a mark there was no copy yet.
      const mark = await readFile(markOf(build), 'utf8').catch(() => '');
      if (mark !== (await printOf(extension))) await copy(build);
      const browser = await launch({
        port: world.port,
        clock: MACHINE_CLOCK,
        headless: true,
        extension,
        profile,
      });
      await untilQuiet(browser);
      return browser;
    },
    close: () => world.close(),
  };
}

/** Starts all builds, measures, and ends them, however that went. */
export async function withBuilds<T>(
  { builds, launch: start }: Ground,
  use: (running: readonly (Build & { browser: Launched })[]) => Promise<T>,
): Promise<T> {
  const running: (Build & { browser: Launched })[] = [];
  try {
    for (const build of builds) running.push({ ...build, browser: await start(build) });
    return await use(running);
  } finally {
    for (const { browser } of running) await browser.close();
  }
}

/** As `withBuilds`, of our build alone. */
export async function withOurs<T>(
  ground: Ground,
  use: (browser: Launched) => Promise<T>,
): Promise<T> {
  const [ours] = ground.builds;
  if (ours === undefined) throw new Error('no build of ours');
  const browser = await ground.launch(ours);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
