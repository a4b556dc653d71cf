import glyphs from '../glyphs.css?inline';
import { makeHost, type Host } from '../host.ts';
import { style } from '../style.ts';
import rules from './window-layer.css?inline';

/**
 * Makes the element with its closed shadow root, outside `body`, which pages replace. It covers the
 * whole window and lets every click through, so that its box tells a page nothing of what is in it.
 */
export function createLayer(name: string, css: string): Host {
  const layer = makeHost(name);
  style(layer.root, rules + glyphs + css);
  return layer;
}

/** Brings the layer above everything, the page's own dialogs too. It must stand in the page. */
export function raise({ host }: Host): void {
  host.popover = 'manual';
  host.showPopover();
}
