import { useEffect, useState } from 'react';
import { useServices } from '../../components/services.tsx';

/** What Chrome (`sidePanel`) and Firefox (`sidebarAction`) offer; the polyfill knows only the latter. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the library beside the page; undefined where the browser has no place for it. Call it in a click. */
export function useSidePanel(): (() => void) | undefined {
  const { browser } = useServices();
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    void browser.windows?.getCurrent().then(({ id }) => setWindowId(id));
  }, [browser]);
  const panels = globalThis as unknown as { chrome?: Panels; browser?: Panels };
  const { sidePanel } = panels.chrome ?? {};
  const { sidebarAction } = panels.browser ?? {};
  if (!sidePanel && !sidebarAction) return undefined;
  return () => {
    const opened = sidePanel ? sidePanel.open({ windowId: windowId ?? -2 }) : sidebarAction?.open();
    // The popup stays open when the browser opens no panel.
    void opened?.then(() => window.close()).catch(() => undefined);
  };
}
