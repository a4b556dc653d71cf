import { isList } from '../bar/bars.ts';
import { makeHost, type Host } from '../host.ts';
import css from './layer.css?inline';
import { style } from '../style.ts';
import { loadOverlayParts, type ListingPage, type RowMarks } from '../../../utils/overlay/parts.ts';
import { make } from '../plain-document.ts';

export interface Layers {
  /** After a pass; undefined where the page is paused. */
  update(page: ListingPage | undefined): void;
  /** Whether this is the layer that belongs into the page. */
  isStanding(node: Node): boolean;
}

/**
 * The one layer of a page with a list, for what is only private: saved or done, and not featured. It stands
 * on every such page whatever it holds, since its presence would tell; what draws in it comes only when
 * there is something to draw.
 */
export function createLayers(doc: Document, signal: AbortSignal): Layers {
  let layer: Host | undefined;
  let rows: RowMarks | undefined;
  let latest: ListingPage | undefined;

  function stand(): Host {
    if (layer === undefined) {
      layer = makeHost('tidemark-layer');
      style(layer.root, css);
      const cover = make('div');
      cover.className = 'cover';
      layer.root.append(cover);
    }
    if (!layer.host.isConnected) doc.documentElement.append(layer.host);
    return layer;
  }

  function close(): void {
    latest = undefined;
    rows?.remove();
    rows = undefined;
    layer?.host.remove();
    layer = undefined;
  }

  async function draw({ root }: Host): Promise<void> {
    const parts = await loadOverlayParts();
    if (signal.aborted || latest === undefined || layer?.root !== root) return;
    rows ??= parts?.createRowMarks({ doc, root });
    rows?.update(latest);
  }

  signal.addEventListener('abort', close);

  return {
    isStanding: (node) => node === layer?.host,
    update(page) {
      if (page === undefined || !isList(page)) return close();
      latest = page;
      const standing = stand();
      if (rows) rows.update(page);
      // Without its bundle the rows have no signs; the next pass asks for it again.
      else if (page.kept[0] || page.watching || page.abstract)
        void draw(standing).catch(() => undefined);
    },
  };
}
