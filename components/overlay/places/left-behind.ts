/** Whether the page scrolls what is around a mark, and not the mark, which stands out of the flow. */
export function isLeftBehind({ parentElement, offsetParent }: HTMLElement): boolean {
  for (let at = parentElement; at && at !== offsetParent; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflow)) return true;
  return false;
}
