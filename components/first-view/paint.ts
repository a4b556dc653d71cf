import { readView, writeView } from './kept.ts';
import { elementOf } from './tree.ts';

export const PAINTED = 'painted';

/**
 * Puts the view that was kept last over the page's root, before anything else runs. It only shows: nothing in
 * it takes a click, the focus or a reader's voice.
 */
export function paintView(): void {
  try {
    const view = readView();
    if (view === undefined) return;
    const painted = document.createElement('div');
    painted.className = PAINTED;
    painted.inert = true;
    painted.setAttribute('aria-hidden', 'true');
    painted.append(...view.body.map((part) => elementOf(part)));
    for (const [name, value] of Object.entries(view.root))
      document.documentElement.setAttribute(name, value);
    document.body.append(painted);
  } catch {
    // What is kept is spoilt: the page draws itself as it did before there was any.
    writeView(undefined);
  }
}
