import { make } from '../overlay.content/plain-document.ts';
import glyphs from '../overlay.content/glyphs.css?inline';
import tokens from './tokens.css?inline';

/** A place of ours above the page, out of its flow and its style sheets. */
export interface Layer {
  host: HTMLElement;
  root: ShadowRoot;
}

function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(Object.assign(make('style'), { textContent: css }));
  }
}

/**
 * Makes the element with its closed shadow root, outside `body`, which pages replace. It covers the
 * whole window and lets every click through, so that its box tells a page nothing of what is in it.
 */
export function createLayer(name: string, css: string): Layer {
  const host = make(name);
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, tokens + glyphs + css);
  return { host, root };
}

/** Brings the layer above everything, the page's own dialogs too. It must stand in the page. */
export function raise({ host }: Layer): void {
  host.popover = 'manual';
  host.showPopover();
}
