const IGNORED =
  '.descriptor, .MathJax, .MathJax_Preview, .MathJax_Display, mjx-container > :not(mjx-assistive-mml), .katex-html, .katex-mathml semantics > :not(annotation)';

function collect(node: Node, out: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      out.push(child.nodeValue ?? '');
    } else if (child.nodeType === 1) {
      const element = child as Element;
      const name = element.localName;
      if (name === 'script') {
        if (element.getAttribute('type')?.startsWith('math/tex'))
          out.push(`$${element.textContent}$`);
      } else if (!name.startsWith('tidemark-') && !element.matches(IGNORED)) {
        collect(element, out);
      }
    }
  }
}

/** The title a reader sees: no label, no badge of ours, and formulas once, as TeX, also after MathJax ran. */
export function titleText(element: Element): string {
  const out: string[] = [];
  collect(element, out);
  return out.join('').replace(/\s+/g, ' ').trim();
}
