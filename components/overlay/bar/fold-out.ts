import { style } from '../style.ts';
import { loadMore } from '../../../utils/overlay/more.ts';
import type { Panel, PanelEvents, PanelPaint } from '../../../utils/overlay/panel.ts';

interface FoldOutDependencies {
  root: ShadowRoot;
  canSave: boolean;
  events: Omit<PanelEvents, 'close'>;
  pill: { element: HTMLElement; focus(): void };
  paint(): void;
}

/** The panel above the pill, opened and closed. */
export function createFoldOut({ root, canSave, events, pill, paint }: FoldOutDependencies) {
  let isOpen = false;
  let panel: Panel | undefined;

  async function open(): Promise<void> {
    isOpen = true;
    // Its fields and lists would be most of the bar's memory on pages where nobody opens it.
    const more = panel ? undefined : await loadMore();
    if (panel === undefined) {
      panel = more?.createPanel(location.hostname, canSave, { ...events, close });
      if (panel) style(root, panel.css);
    }
    if (!isOpen || panel === undefined) return;
    paint();
    pill.element.before(panel.element);
    panel.element.querySelector('button')?.focus();
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    panel?.element.remove();
    pill.focus();
    paint();
  }

  return {
    close,
    toggle: () => (isOpen ? close() : void open()),
    isOpen: () => isOpen,
    element: () => panel?.element,
    paint(now: PanelPaint): void {
      if (isOpen) panel?.paint(now);
    },
  };
}
