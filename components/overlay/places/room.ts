import { isLeftBehind } from './left-behind.ts';
import { loadPlaces, type Places, type Standing } from '../../../utils/overlay/parts.ts';
import { afterPaint } from '../../../utils/overlay/slices.ts';

/**
 * Whether the window ends where a mark came to stand, or, as far as that can be seen now, something else may
 * stand there. Said too often it costs a reading of what is around, too seldom a mark over words.
 */
function isCrowded(doc: Document, host: HTMLElement): unknown {
  const { left, top, right } = host.getBoundingClientRect();
  const { clientWidth } = doc.documentElement;
  return (
    left < 0 ||
    right > clientWidth ||
    (top < innerHeight &&
      (host.nextSibling?.nodeValue?.trim() ||
        isLeftBehind(host) ||
        [left + 9, right - 9].some((x) =>
          doc.elementsFromPoint(x, top + 9).some((one) => !one.contains(host)),
        )))
  );
}

/**
 * Marks take no room in the page, so that what stands after a title can be under its mark. Before such a mark
 * is painted it is taken back, and the third bundle finds another place for it. To be called when marks were
 * put into the page.
 */
export function createRoom(
  doc: Document,
  standing: () => readonly Standing[],
  signal: AbortSignal,
): () => void {
  let places: Places | undefined;

  async function bring(): Promise<void> {
    await afterPaint();
    const more = await loadPlaces();
    places ??= more?.createPlaces({ doc, signal });
    places?.update(standing());
  }

  function check(): void {
    const all = standing();
    if (places) return places.update(all);
    const crowded = all.filter(({ host }) => isCrowded(doc, host));
    for (const { root } of crowded)
      for (const part of root.children) (part as HTMLElement).style.display = 'none';
    if (crowded[0] ?? all[1]) void bring();
  }

  // It is told when the page is laid out and not yet painted: to measure then costs no layout of its own.
  const laidOut = new ResizeObserver(check);
  signal.addEventListener('abort', () => laidOut.disconnect());
  return () => {
    laidOut.disconnect();
    laidOut.observe(doc.documentElement);
  };
}
