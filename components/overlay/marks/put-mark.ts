import type { Standing } from '../../../utils/overlay/parts.ts';

/** Puts a mark where it belongs. Scripts that write an element's HTML anew leave a dead copy of the one that was there. */
export function putMark(
  { sighting: { anchor, beside, floating }, host }: Standing,
  alive: { has(node: Node): boolean },
): void {
  const near = beside ? [anchor.nextElementSibling] : [...anchor.children];
  for (const one of near)
    if (one?.localName.startsWith('tidemark-') && !alive.has(one)) one.remove();
  if (floating) host.setAttribute('data-floating', '');
  if (beside) anchor.after(host);
  else anchor.append(host);
}
