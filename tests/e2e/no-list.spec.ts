import { expect, test } from './fixture.ts';

/** A Sunday on which the sample world has no list, as the feed at weekends. */
test.use({ spec: 'no-list', moment: new Date('2026-08-30T15:00:00Z') });

test('a day without a list: the popup opens the newest that has one, the day itself says why it is empty @day', async ({
  popup,
  tidemark,
}) => {
  await expect(popup.locator('time')).toHaveAttribute('datetime', '2026-08-28');
  const library = await tidemark.open('library.html#day/2026-08-30');
  await expect(library.locator('.empty')).toContainText('rests at weekends');
});
