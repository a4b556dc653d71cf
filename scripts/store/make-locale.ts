import { rm } from 'node:fs/promises';
import { readLocale } from '../locales/read-locale.ts';
import { feedDay } from '../../utils/time/feed-day.ts';
import { clockFrom, GIVEN_NOW } from '../../tests/support/clock/clock.ts';
import { command } from '../../tests/e2e/queue-commands.ts';
import { hasFace } from '../../tests/support/fonts.ts';
import type { Words } from '../../tests/support/languages/words-for.ts';
import { CHROME_BUILD, launch, type Launched } from '../../tests/support/launch.ts';
import { syncedProfile } from '../../tests/support/synced-profile.ts';
import { papersOfDay, weekdaysBack } from '../../tests/support/world/papers.ts';
import { startWorld } from '../../tests/support/world/world.ts';
import { fillQueue } from './fill-queue.ts';
import { marks } from './marks.ts';
import { pictureName, SCENES, SCHEMES, SIZES, TILE, type Scheme, type Size } from './names.ts';
import { ownPage } from './own-page.ts';
import { popup } from './popup.ts';
import { tile } from './tile.ts';

const FACE = 'Liberation Sans';

type Keep = (name: string, picture: Buffer) => Promise<void>;

/** The day before the world's own: its list holds no titles that are made to do harm. */
const DAY = weekdaysBack(feedDay(GIVEN_NOW), 1);

/** So long after the first reading of today's list, with so many votes more, comes a second one: cards show a history. */
const LATER_MS = 3 * 3_600_000;
const VOTES = 24;

async function readAgain({ open }: Launched): Promise<void> {
  const page = await open('library.html#today');
  await command(page, 'refresh', { why: 'press' });
  await page.waitForTimeout(2000);
  await page.close();
}

function scenes(tidemark: Launched, now: Date, locale: string) {
  const texts = readLocale(locale);
  const say = (key: string): string => texts[key] ?? key;
  return {
    marks: (scheme: Scheme, size: Size) => marks(tidemark, now, scheme, size),
    popup: (scheme: Scheme, size: Size) => popup(tidemark, now, say('day.previous'), scheme, size),
    library: (scheme: Scheme, size: Size) =>
      ownPage(tidemark, `day/${DAY}`, scheme, size, (page) =>
        page.locator('main [data-paper-key] .title').nth(1).click(),
      ),
    board: (scheme: Scheme, size: Size) =>
      ownPage(tidemark, 'queue', scheme, size, async (page) => {
        await page.getByRole('button', { name: say('queue.look.board'), exact: true }).click();
        await page.locator('.board section').nth(3).waitFor();
      }),
  };
}

/** All pictures of one language, in a sample world and a browser of their own. */
export async function makeLocale(locale: string, keep: Keep): Promise<void> {
  const clock = clockFrom(new Date(GIVEN_NOW.getTime() + LATER_MS));
  const world = await startWorld(clock);
  world.votes = VOTES;
  const profile = await syncedProfile(GIVEN_NOW);
  const tidemark = await launch({
    port: world.port,
    clock,
    headless: true,
    extension: CHROME_BUILD,
    profile,
    // The machine's own face may be a wide one, which no reader's machine has.
    face: hasFace(FACE) ? FACE : undefined,
    words: locale as Words,
  });
  await readAgain(tidemark);
  const papers = papersOfDay(DAY, feedDay(GIVEN_NOW)).map(({ paper }) => paper.id);
  await fillQueue(tidemark, papers);
  const make = scenes(tidemark, clock.now(), locale);
  for (const scheme of SCHEMES)
    for (const size of SIZES)
      for (const scene of SCENES)
        await keep(pictureName(scene, locale, scheme, size), await make[scene](scheme, size));
  if (locale === 'en') await keep(TILE, await tile(tidemark.context));
  await tidemark.close();
  await world.close();
  await rm(profile, { recursive: true, force: true });
}
