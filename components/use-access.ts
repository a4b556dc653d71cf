import { useEffect, useState } from 'react';
import { useServices } from './services.tsx';

export const FEED_ORIGINS = ['https://huggingface.co/*'];

/**
 * Whether the browser lets us reach these origins, and a way to ask the reader for them (in a click).
 * `origins` must stay the same array.
 */
export function useAccess(origins: string[]): [boolean, () => void] {
  const { browser } = useServices();
  const [granted, setGranted] = useState(true);

  useEffect(() => {
    const check = (): void => void browser.permissions.contains({ origins }).then(setGranted);
    check();
    browser.permissions.onAdded.addListener(check);
    browser.permissions.onRemoved.addListener(check);
    return () => {
      browser.permissions.onAdded.removeListener(check);
      browser.permissions.onRemoved.removeListener(check);
    };
  }, [browser, origins]);

  return [granted, () => void browser.permissions.request({ origins }).then(setGranted)];
}
