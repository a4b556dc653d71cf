import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { folderProfile, newFolder, type FolderProfile } from '../support/folders/folder-profile.ts';
import { startWorld } from '../support/world/world.ts';
import { command, key, savePapers, table } from './queue-commands.ts';

const PICTURES = '.output/pictures/together';

async function share(one: FolderProfile, name: string): Promise<void> {
  const place = one.page().locator('[data-together]');
  await place.getByRole('button', { name: 'Choose the group’s folder' }).click();
  await place.locator('[type="text"]').fill(name);
  await place.getByRole('button', { name: 'Share my list' }).click();
  await expect(one.page().locator('[data-together="on"]')).toContainText('Last exchange');
}

const listOf = async (one: FolderProfile) => {
  const page = await one.browser().open('library.html#queue/together');
  await page.locator('.together-item').first().waitFor();
  return page;
};

test('a group shares one folder: who saved what, each with their own queue, states and notes, until they are ticked', async () => {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const folder = await newFolder();
  await mkdir(PICTURES, { recursive: true });
  const [ada, ben] = [await folderProfile(world, folder), await folderProfile(world, folder)];
  await savePapers(ada.page(), 2);
  const own = (await table(ada.page(), 'queue')).find(({ title }) => title === 'Paper 1');
  await command(ada.page(), 'setNotes', { id: own?.['id'], notes: 'of Ada alone', base: '' });
  await command(ben.page(), 'save', { keys: [key(2)], snapshot: { title: 'Paper 2' } });
  await command(ben.page(), 'save', { keys: [key(9)], snapshot: { title: 'Paper 9' } });

  await share(ada, 'Ada');
  await share(ben, 'Ben');
  const place = ada.page().locator('[data-together="on"]');
  await place.screenshot({ path: `${PICTURES}/options.png` });
  const names = (await readdir(folder)).sort();
  expect(names).toHaveLength(2);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(texts.join()).not.toContain('of Ada alone');

  const list = await listOf(ada);
  const row = (n: number) => list.locator(`[data-paper-key="${key(n)}"]`);
  await expect(row(1)).toContainText('Saved by you');
  await expect(row(2)).toContainText('Saved by you and Ben');
  await expect(row(9)).toContainText('Saved by Ben');
  await list.screenshot({ path: `${PICTURES}/list.png` });
  const { violations } = await new AxeBuilder({ page: list }).analyze();
  expect(violations).toEqual([]);
  expect(await table(ada.page(), 'queue')).toHaveLength(2);
  await row(9).locator('button.save').click();
  await expect(row(9)).toContainText('Saved by you and Ben');
  expect(await table(ben.page(), 'queue')).toHaveLength(2);

  await place.locator('[data-together-share="notes"]').check();
  await place.getByRole('button', { name: 'Save' }).click();
  const theirs = await listOf(ben);
  await expect(theirs.locator(`[data-paper-key="${key(1)}"]`)).toContainText('of Ada alone');
  await theirs.screenshot({ path: `${PICTURES}/notes-shared.png` });

  // A list that is cut, and a member who is to be seen no more.
  await writeFile(join(folder, 'tidemark-together-cut.json'), '{"format":');
  await command(ben.page(), 'togetherNow', {});
  await expect(theirs.locator('.left-out')).toContainText('has not arrived whole');
  const member = ben.page().locator('[data-member]');
  await member.getByRole('button', { name: 'Hide Ada' }).click();
  await expect(theirs.locator(`[data-paper-key="${key(1)}"]`)).toHaveCount(0);
  await theirs.screenshot({ path: `${PICTURES}/hidden.png` });
  await ben
    .page()
    .locator('[data-together="on"]')
    .screenshot({ path: `${PICTURES}/members.png` });
  await member.getByRole('button', { name: 'Show Ada' }).click();
  await expect(theirs.locator(`[data-paper-key="${key(1)}"]`)).toHaveCount(1);
  await rm(join(folder, 'tidemark-together-cut.json'));

  await place.getByRole('button', { name: 'Stop, and take my list away' }).click();
  await expect.poll(() => readdir(folder)).toHaveLength(1);
  await command(ben.page(), 'togetherNow', {});
  await expect(theirs.locator(`[data-paper-key="${key(1)}"]`)).toHaveCount(0);
  expect(await table(ada.page(), 'queue')).toHaveLength(3);

  for (const one of [ada, ben]) await one.end();
  await rm(folder, { recursive: true });
  await world.close();
});
