const MOST = 600;

/** The words of an element without its label ("Comments:"), on one line. */
function words(element: Element): string {
  const label = element.querySelector('.descriptor, .has-text-weight-semibold')?.textContent ?? '';
  const text = element.textContent.replace(label, '').replace(/\s+/g, ' ').trim();
  return text.slice(0, MOST);
}

/** What the page says beside the abstract that may be news of a paper: comments, journal reference, withdrawal. */
export function remarksIn(root: ParentNode | null | undefined, selector: string): string[] {
  return [...(root?.querySelectorAll(selector) ?? [])].map(words).filter((text) => text !== '');
}
