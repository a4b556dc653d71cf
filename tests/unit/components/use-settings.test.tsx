// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { useSettings } from '../../../components/use-settings.ts';
import { SETTINGS_KEY } from '../../../utils/settings.ts';
import { click, render } from '../../support/render.tsx';

function Chooser() {
  const [, change] = useSettings();
  return (
    <button
      type="button"
      onClick={() => {
        change({ theme: 'dark' });
        change({ density: 'compact' });
      }}
    >
      Choose
    </button>
  );
}

it('a change keeps what others wrote meanwhile, and the change before it', async () => {
  const { browser, page } = await render(<Chooser />);
  const { local } = browser.storage;
  await local.set({ [SETTINGS_KEY]: { less: ['2608.00001'] } });
  await click(page.querySelector('button'));
  const { [SETTINGS_KEY]: stored } = await local.get(SETTINGS_KEY);
  expect(stored).toMatchObject({ less: ['2608.00001'], theme: 'dark', density: 'compact' });
});

it('what the page could not read is not written over with what stands in for it', async () => {
  const { browser, page, again } = await render(null);
  const { local } = browser.storage;
  await local.set({ [SETTINGS_KEY]: { less: ['2608.00001'] } });
  vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('Storage is broken.'));
  await again(<Chooser />);
  await click(page.querySelector('button'));
  const { [SETTINGS_KEY]: stored } = await local.get(SETTINGS_KEY);
  expect(stored).toMatchObject({ less: ['2608.00001'], theme: 'dark' });
});
