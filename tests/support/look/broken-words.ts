/**
 * Runs in a page: each word, number or id of at most 20 letters and digits that is broken into two lines though a
 * whole line had room for it. Signs of Chinese, Japanese and Korean, which break anywhere, are not meant.
 */
export function brokenWords(): string[] {
  const WORD = /(?<![^\s"“(])[\p{Script=Latin}\p{N}.]{2,20}(?![^\s"”),;:])/gu;
  // What is there for screen readers only.
  const isUnseen = (element: Element): boolean => {
    for (let one: Element | null = element; one !== null; one = one.parentElement)
      if (getComputedStyle(one).clipPath === 'inset(50%)') return true;
    return false;
  };
  const found: string[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent?.checkVisibility() || parent.closest('svg, math, script, style')) continue;
    if (isUnseen(parent)) continue;
    for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(WORD)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (new Set(tops.map(({ top }) => Math.round(top))).size > 1)
        found.push(`broken: ${word} in ${parent.localName}.${parent.className}`);
    }
  }
  return found;
}
