import { useEffect, useState } from 'react';
import { parseSettings, type Settings } from '../utils/settings.ts';
import { SETTINGS_KEY } from '../utils/settings.ts';
import { inSettingsTurn } from './settings-turns.ts';
import { useServices } from './services.tsx';

/** The settings, live, and a way to change some of them. */
export function useSettings(): [Settings | undefined, (change: Partial<Settings>) => void] {
  const { browser, isPrivate } = useServices();
  const [settings, setSettings] = useState<Settings>();

  useEffect(() => {
    const { local, onChanged } = browser.storage;
    const read = async (): Promise<void> => {
      // A storage that cannot be read must not keep the page from being drawn: the defaults stand in.
      const stored = await local.get(SETTINGS_KEY).catch(() => ({}) as Record<string, unknown>);
      setSettings(parseSettings(stored[SETTINGS_KEY]));
    };
    const follow = (changes: Record<string, unknown>): void => {
      if (SETTINGS_KEY in changes) void read();
    };
    void read();
    onChanged.addListener(follow);
    return () => onChanged.removeListener(follow);
  }, [browser]);

  const change = (some: Partial<Settings>): void => {
    setSettings({ ...parseSettings(settings), ...some });
    void inSettingsTurn(async () => {
      // In a private window a choice holds for this page, and is not written.
      if (await isPrivate()) return;
      const { local } = browser.storage;
      // What another page wrote meanwhile, or this one could not read, stays as it is.
      const stored = await local.get(SETTINGS_KEY);
      await local.set({ [SETTINGS_KEY]: { ...parseSettings(stored[SETTINGS_KEY]), ...some } });
    });
  };
  return [settings, change];
}
