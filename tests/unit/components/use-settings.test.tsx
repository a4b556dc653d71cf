// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { useSettings } from '../../../components/use-settings.ts';
import { SETTINGS_KEY, type Settings } from '../../../utils/settings.ts';
import { render } from '../../support/render.tsx';

let change: (some: Partial<Settings>) => void;

function Chooser() {
  [, change] = useSettings();
  return null;
}

it('a change keeps what others wrote meanwhile, and the change before it', async () => {
  const { browser } = await render(<Chooser />);
  await browser.storage.local.set({ [SETTINGS_KEY]: { less: ['2608.00001'] } });
  await act(async () => {
    change({ theme: 'dark' });
    change({ density: 'compact' });
  });
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
  expect(stored).toMatchObject({ less: ['2608.00001'], theme: 'dark', density: 'compact' });
});

it('what the page could not read is not written over with what stands in for it', async () => {
  const { browser, again } = await render(null);
  const { local } = browser.storage;
  await local.set({ [SETTINGS_KEY]: { less: ['2608.00001'] } });
  vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('Storage is broken.'));
  await again(<Chooser />);
  await act(async () => change({ theme: 'dark' }));
  const { [SETTINGS_KEY]: stored } = await local.get(SETTINGS_KEY);
  expect(stored).toMatchObject({ less: ['2608.00001'], theme: 'dark' });
});
