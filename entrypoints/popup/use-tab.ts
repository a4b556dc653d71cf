import { useState } from 'react';
import type { Tab } from './PopupHead.tsx';
import { usePopupKeys } from './use-popup-keys.ts';

/** Which tab the popup shows. “Today” leads back to today, from the queue and from another day. */
export function useTab(onToday: () => void): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>('today');
  const show = (next: Tab): void => {
    if (next === 'today') onToday();
    setTab(next);
  };
  usePopupKeys(show);
  return [tab, show];
}
