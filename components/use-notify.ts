import { useCallback, useEffect, useState } from 'react';
import { useServices } from './services.tsx';

const NOTIFY = { permissions: ['notifications' as const] };

/** Whether the browser lets Tidemark notify, kept true, and the way to change it: in a click, since it asks the reader. */
export function useNotify(): [boolean | undefined, (on: boolean) => void] {
  const { permissions } = useServices().browser;
  const [on, setOn] = useState<boolean>();
  const check = useCallback(
    () => void permissions.contains(NOTIFY).then(setOn, () => setOn(undefined)),
    [permissions],
  );
  useEffect(() => {
    check();
    permissions.onAdded.addListener(check);
    permissions.onRemoved.addListener(check);
    return () => {
      permissions.onAdded.removeListener(check);
      permissions.onRemoved.removeListener(check);
    };
  }, [check, permissions]);
  const set = (wish: boolean): void => {
    const asked = wish ? permissions.request(NOTIFY) : permissions.remove(NOTIFY);
    // A refusal leaves it as it is, which is then asked of the browser.
    void asked.catch(() => false).then(check);
  };
  return [on, set];
}
