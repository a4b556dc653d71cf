import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { messagesOf } from '../../../scripts/locales/messages.ts';
import { wordsFor, type Words } from '../languages/words-for.ts';
import { ofWorker } from '../of-worker.ts';
import type { Clock } from './clock.ts';
import { CLOCK_KEY, clockPrelude } from './prelude.ts';

/** Where the copy of a build stands that runs by a given clock: always there, since the id comes from the path. */
export const givenPath = (build: string): string => join(ofWorker('given'), basename(build));

/**
 * A copy of the build whose scripts all see the given clock and say these words; the product has no switch for
 * tests. With `openRoots` axe and Playwright see what the overlay draws.
 */
export async function givenBuild(
  build: string,
  { offset }: Clock,
  words: Words = 'en',
  openRoots = false,
): Promise<string> {
  const copy = givenPath(build);
  await cp(build, copy, { recursive: true });
  const names = await readdir(copy, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.js'))) {
    const script = await readFile(join(build, name), 'utf8').catch(() => '');
    const seen = openRoots ? script.replaceAll('mode:`closed`', 'mode:`open`') : script;
    await writeFile(join(copy, name), clockPrelude(offset) + seen);
  }
  const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8')) as object;
  await writeFile(
    join(copy, 'manifest.json'),
    JSON.stringify({ ...manifest, [CLOCK_KEY]: offset }),
  );
  await writeFile(join(copy, '_locales/en/messages.json'), messagesOf(wordsFor(words)));
  return copy;
}
