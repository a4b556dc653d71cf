import { useEffect, useState } from 'react';
import { useServices } from './services.tsx';

const FEED = { origins: ['https://huggingface.co/*'] };

/** Whether the browser lets us ask the feed, and a way to ask the reader for it (in a click). */
export function useAccess(): [boolean, () => void] {
  const { browser } = useServices();
  const [granted, setGranted] = useState(true);

  useEffect(() => {
    const check = (): void => void browser.permissions.contains(FEED).then(setGranted);
    check();
    browser.permissions.onAdded.addListener(check);
    browser.permissions.onRemoved.addListener(check);
    return () => {
      browser.permissions.onAdded.removeListener(check);
      browser.permissions.onRemoved.removeListener(check);
    };
  }, [browser]);

  return [granted, () => void browser.permissions.request(FEED).then(setGranted)];
}
