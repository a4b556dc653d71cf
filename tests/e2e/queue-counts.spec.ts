import { expect, test } from './fixture.ts';
import { command, key, savePapers } from './queue-commands.ts';

test('"Queue 2" is to read and reading, in the popup, the rail and the side panel; its list shows these two', async ({
  tidemark,
}) => {
  const popup = await tidemark.open('popup.html');
  await savePapers(popup, 5);
  await command(popup, 'setState', { key: key(2), state: 'reading' });
  await command(popup, 'setState', { key: key(3), state: 'done' });
  await command(popup, 'setState', { key: key(4), state: 'archived' });
  const tab = popup.getByRole('tab', { name: /^Queue/ });
  await expect(tab).toHaveText('Queue 3');
  await tab.click();
  const rows = popup.locator('[data-papers] > [data-paper-key]');
  await expect(rows).toHaveCount(3);

  const library = await tidemark.open('library.html#queue');
  await library.locator(`[data-paper-key="${key(5)}"] .title`).click();
  const until = await library
    .getByLabel('Remind me')
    .locator('option')
    .nth(1)
    .getAttribute('value');
  await library.getByLabel('Remind me').selectOption(until);

  await expect(tab).toHaveText('Queue 2');
  await expect(rows).toHaveCount(2);
  await expect(popup.locator('[data-papers]')).toHaveAttribute('data-papers', '2');
  await expect(library.locator('.rail a[href="#queue"] .count')).toHaveText('2');
  await expect(library.locator('.queue-list')).toHaveAttribute('data-papers', '2');
  const panel = await tidemark.open('sidepanel.html#queue');
  await expect(panel.locator('.rail a[href="#queue"] .count')).toHaveText('2');

  for (const n of [1, 2]) await command(popup, 'setState', { key: key(n), state: 'done' });
  await expect(tab).toHaveText('Queue');
  await expect(popup.locator('.empty')).toContainText('Nothing left to read');
  await expect(library.locator('.rail a[href="#queue"] .count')).toHaveCount(0);
});
