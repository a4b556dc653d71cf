import { pauseBackfill } from '../../support/synced-profile.ts';
import { ready } from '../firefox/ready.ts';
import { browseSites, quiet } from './browse-sites.ts';
import { test } from './fixture.ts';

test.use({ install: 'privacy' });

test('sixty pages of every site: the server sees them, and nothing of Tidemark', async ({
  driver,
  world,
}) => {
  await ready(driver);
  const ours = await driver.open('options.html');
  await ours.evaluate(pauseBackfill);
  await quiet(world);
  const page = await driver.visit('https://blog.example/');
  await browseSites(page, world);
  await page.close();
  await ours.close();
});
