/** Runs in a page: text as wide apart as WCAG 1.4.12 says; taken back by calling what it leaves. */
export function spaceText(on: boolean): void {
  const own = globalThis as unknown as { spacing?: CSSStyleSheet };
  own.spacing ??= new CSSStyleSheet();
  own.spacing.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  const others = document.adoptedStyleSheets.filter((one) => one !== own.spacing);
  document.adoptedStyleSheets = on ? [...others, own.spacing] : others;
}

/** Runs in a page: texts of which a part is cut off, those aside that end in an ellipsis and open. */
export function cutTexts(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((one) => {
      const style = getComputedStyle(one);
      const cuts = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const isUnseen = one.clientWidth <= 1 || style.clipPath === 'inset(50%)';
      const folds = style.getPropertyValue('-webkit-line-clamp') !== 'none';
      return (
        cuts &&
        !isUnseen &&
        !folds &&
        !one.closest('svg, math') &&
        one.textContent !== '' &&
        one.scrollHeight > one.clientHeight + 2
      );
    })
    .map((one) => `cut: ${one.localName}.${one.className} "${one.textContent.slice(0, 40)}"`);
}

/** Runs in a page: what moves or shines through although the reader asked that nothing does. */
export function restless(): string[] {
  const found: string[] = [];
  for (const one of document.querySelectorAll('*')) {
    const style = getComputedStyle(one);
    const name = `${one.localName}.${one.className}`;
    const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
    if (times.some((time) => parseFloat(time) > 0)) found.push(`moves: ${name}`);
    const isAbove = style.position === 'fixed' || style.position === 'sticky';
    const alpha = /\/ ([\d.]+)\)|rgba\(.*, ([\d.]+)\)/.exec(style.backgroundColor);
    const share = Number(alpha?.[1] ?? alpha?.[2] ?? 1);
    if (style.backdropFilter !== 'none' || (isAbove && share > 0 && share < 1))
      found.push(`shines through: ${name}`);
  }
  return found;
}
