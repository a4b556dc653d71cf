import type { Standing } from '../../../utils/overlay/parts.ts';

/** Puts a mark where it belongs. Scripts that write an element's HTML anew leave a dead copy of the one that was there. */
export function putMark(
  { sighting: { anchor, beside, floating }, host }: Standing,
  alive: { has(node: Node): boolean },
): void {
  const near = beside === true ? [anchor.nextElementSibling] : [...anchor.children];
  for (const one of near)
    if (one?.localName.startsWith('tidemark-') === true && !alive.has(one)) one.remove();
  if (floating === true) host.setAttribute('data-floating', '');
  if (beside === true) anchor.after(host);
  else anchor.append(host);
}
