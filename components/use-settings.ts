import { useEffect, useState } from 'react';
import { parseSettings, type Settings } from '../utils/settings.ts';
import { SETTINGS_KEY } from '../utils/trend/format.ts';
import { useServices } from './services.tsx';

/** The settings, live, and a way to change some of them. */
export function useSettings(): [Settings | undefined, (change: Partial<Settings>) => void] {
  const { browser } = useServices();
  const [settings, setSettings] = useState<Settings>();

  useEffect(() => {
    const { local, onChanged } = browser.storage;
    const read = async (): Promise<void> => {
      setSettings(parseSettings((await local.get(SETTINGS_KEY))[SETTINGS_KEY]));
    };
    const follow = (changes: Record<string, unknown>): void => {
      if (SETTINGS_KEY in changes) void read();
    };
    void read();
    onChanged.addListener(follow);
    return () => onChanged.removeListener(follow);
  }, [browser]);

  const change = (some: Partial<Settings>): void => {
    const next = { ...parseSettings(settings), ...some };
    setSettings(next);
    void browser.storage.local.set({ [SETTINGS_KEY]: next });
  };
  return [settings, change];
}
