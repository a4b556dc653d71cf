/** Runs in a page: every visible element whose content is wider than itself, and by how much; what scrolls or is cut on purpose is not meant. */
export function overflowing(): string[] {
  // Of two widths that are each rounded.
  const ROUNDED = 1;
  const over = (element: Element): number => element.scrollWidth - element.clientWidth;
  // What is there for screen readers only.
  const isUnseen = (element: Element): boolean => {
    for (let one: Element | null = element; one !== null; one = one.parentElement)
      if (getComputedStyle(one).clipPath === 'inset(50%)') return true;
    return false;
  };
  return [...document.querySelectorAll('html, body, body *')]
    .filter((element) => {
      const style = getComputedStyle(element);
      const isBox =
        element.localName === 'html' || (style.display !== 'inline' && element.clientWidth > 1);
      const scrolls = style.overflowX !== 'visible' && element.localName !== 'html';
      return (
        isBox &&
        !scrolls &&
        !element.closest('svg, math') &&
        over(element) > ROUNDED &&
        !isUnseen(element)
      );
    })
    .map(
      (element) =>
        `${element.localName}.${element.className}: ${over(element)} px over: ${element.textContent.slice(0, 40)}`,
    );
}
