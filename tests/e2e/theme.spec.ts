import { closedRoots } from '../support/closed-roots.ts';
import { newestIds } from '../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.use({ spec: 'theme' });

test('a badge is dark where the page is, and follows the page’s own switch', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(`https://arxiv.org/html/${newestIds()[0]}?dark`);
  const { classesIn } = await closedRoots(page);
  const isDark = async (): Promise<boolean> =>
    (await classesIn('tidemark-badge')).some((name) => name.includes('dark'));
  await expect.poll(isDark).toBe(true);
  const turn = (theme: 'light' | 'dark'): Promise<void> =>
    page.evaluate((to) => {
      document.body.style.color = to === 'dark' ? '#eee' : '#111';
      document.documentElement.dataset['theme'] = to;
    }, theme);
  await turn('light');
  await expect.poll(isDark).toBe(false);
  await turn('dark');
  await expect.poll(isDark).toBe(true);
});

test('and the system’s, where the page follows it', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  await expect(page.locator('tidemark-badge').first()).toBeAttached();
  await page.addStyleTag({
    content: '@media (prefers-color-scheme: dark) { body, dt { background: #111; color: #eee } }',
  });
  const { classesIn } = await closedRoots(page);
  const dark = async (): Promise<number> =>
    (await classesIn('tidemark-badge')).filter((name) => name.includes('dark')).length;
  await expect.poll(dark).toBe(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  const badges = await page.locator('tidemark-badge').count();
  await expect.poll(dark).toBe(badges);
});
