import { cycle } from './tab-cycle.ts';

const isTyping = (element: Element | null): boolean =>
  element !== null && /^(?:input|select)$/i.test(element.localName);

/** Keys inside a card: Escape closes it, s saves or removes, Tab stays in it. */
export function cardKeys(root: ShadowRoot, close: () => void, toggle: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key === 's' && !isTyping(root.activeElement)) toggle();
    if (event.key !== 'Tab') return;
    event.preventDefault();
    cycle(root, event.shiftKey);
  };
}
