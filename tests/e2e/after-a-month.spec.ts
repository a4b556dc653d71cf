import { rm } from 'node:fs/promises';
import { feedDay } from '../../utils/time/feed-day.ts';
import { GIVEN_NOW, clockFrom } from '../support/clock/clock.ts';
import { CHROME_BUILD, launch } from '../support/launch.ts';
import { syncedProfile } from '../support/synced-profile.ts';
import { papersOfDay } from '../support/world/papers.ts';
import { startWorld } from '../support/world/world.ts';
import { command } from './queue-commands.ts';
import { expect, test } from './fixture.ts';

/** The same weekday again. */
const AWAY_DAYS = 28;
const ROW = 'main [data-papers] > [data-paper-key]';

test('a browser that was closed for a month: how long it was, what was missed; what is new then moves no row', async () => {
  const profile = await syncedProfile(GIVEN_NOW);
  const clock = clockFrom(new Date(GIVEN_NOW.getTime() + AWAY_DAYS * 86_400_000));
  const today = feedDay(clock.now());
  /** The two best papers of each list come later. */
  let late = 2;
  const world = await startWorld(clock, { listOf: (day) => papersOfDay(day, today).slice(late) });
  const browser = await launch({
    port: world.port,
    clock,
    headless: true,
    extension: CHROME_BUILD,
    profile,
  });
  try {
    const popup = await browser.open('popup.html');
    const away = popup.locator('[data-away]');
    await expect(away).toHaveAttribute('data-away', String(AWAY_DAYS - 1));
    await expect(away.getByRole('link')).toHaveAttribute('href', 'library.html#missed');
    const library = await browser.open('library.html#missed');
    await expect(library.locator(ROW).first()).toBeVisible();
    await popup.bringToFront();
    const rows = popup.locator(ROW);
    await expect(popup.locator('[data-papers]')).toHaveAttribute(
      'data-papers',
      String(papersOfDay(today, today).length - late),
    );
    await popup.keyboard.press('j');
    const keys = (): Promise<(string | null)[]> =>
      rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-paper-key')));
    const before = await keys();
    const place = await rows.nth(1).boundingBox();
    late = 0;
    await command(popup, 'refresh', { why: 'press' });
    const news = popup.locator('.news button');
    await expect(news).toHaveText('2 new papers: show them');
    expect(await keys()).toEqual(before);
    expect(await rows.nth(1).boundingBox()).toEqual(place);
    await news.click();
    await expect.poll(async () => (await keys()).slice(2, 4)).toEqual(before.slice(0, 2));
    await expect(news).toHaveCount(0);
  } finally {
    await browser.close();
    await world.close();
    await rm(profile, { recursive: true, force: true });
  }
});
