// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { WatchButton } from '../../../entrypoints/library/paper/WatchButton.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings.ts';
import { toggleRule } from '../../../utils/view/watching.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, render } from '../../support/render.tsx';

const MEI = { kind: 'author', text: 'Mei Zhao' } as const;

async function shown(settings: Settings = DEFAULT_SETTINGS, isPrivate = false) {
  const set = vi.fn(() => Promise.resolve());
  const get = vi.fn(async () => ({ settings }));
  const browser = { storage: { local: { get, set } } };
  const services = { browser, isPrivate: () => Promise.resolve(isPrivate) } as unknown as Services;
  const piece = (
    <ServicesProvider value={services}>
      <WatchButton {...MEI} />
    </ServicesProvider>
  );
  const { page } = await render(piece, readerWith({ settings }));
  return { button: page.querySelector('button'), set };
}

it('watches at a press, and says so', async () => {
  const { button, set } = await shown();
  expect(button?.getAttribute('aria-pressed')).toBe('false');
  expect(button?.getAttribute('aria-label')).toBe('Watch for Mei Zhao');
  await click(button);
  expect(set).toHaveBeenCalledWith({ settings: { ...DEFAULT_SETTINGS, watched: [MEI] } });
});

it('pressed again it ends, whatever the case in which it was written', async () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    watched: [{ kind: 'author', text: 'mei zhao' } as const],
  };
  const { button, set } = await shown(settings);
  expect(button?.getAttribute('aria-pressed')).toBe('true');
  await click(button);
  expect(set).toHaveBeenCalledWith({ settings: DEFAULT_SETTINGS });
});

it('in a private window there is none', async () => {
  expect((await shown(DEFAULT_SETTINGS, true)).button).toBeNull();
});

it('a word is no author of the same name', () => {
  expect(toggleRule([MEI], { kind: 'word', text: 'Mei Zhao' })).toHaveLength(2);
});
