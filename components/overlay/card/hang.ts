import { placeCard } from './place.ts';

const px = (n: number | undefined): string => (n === undefined ? 'auto' : `${n}px`);

/** Places a card at its badge; false, and it stays where it is, when the badge has been scrolled out of the window. */
export function hang(doc: Document, card: HTMLElement, host: HTMLElement): boolean {
  const badge = host.getBoundingClientRect();
  const { clientWidth, clientHeight } = doc.documentElement;
  const { innerHeight } = doc.defaultView ?? window;
  const size = { width: clientWidth, height: Math.min(clientHeight || innerHeight, innerHeight) };
  if (badge.bottom < 0 || badge.top > size.height) return false;
  const { style, offsetWidth: width } = card;
  style.maxHeight = '';
  const place = placeCard(badge, { width, height: card.offsetHeight }, size);
  const { left, top, bottom, most } = place;
  const at = { left: px(left), top: px(top), bottom: px(bottom), maxHeight: px(most) };
  Object.assign(style, at);
  return true;
}
