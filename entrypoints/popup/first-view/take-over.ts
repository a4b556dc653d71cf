import { PAINTED } from '../../../components/first-view/paint.ts';

/** The page has its own list, says why there is none, or what is wrong. */
const THERE = '[data-papers], .empty, [role="alert"]';

/** Takes the painted view away once the page's own stands under it, at its final place. */
function takeOver(root: Element): void {
  const painted = document.querySelector(`.${PAINTED}`);
  if (painted === null) return;
  const observer = new MutationObserver(look);
  function look(): void {
    if (root.querySelector(THERE) === null) return;
    observer.disconnect();
    // Rows know their heights a frame after they are in the page.
    requestAnimationFrame(() => requestAnimationFrame(() => painted?.remove()));
  }
  observer.observe(root, { childList: true, subtree: true });
  look();
}

/** Begins the page's own work: after the first picture where a view is painted, else at once. */
export function whenPainted(begin: () => void): void {
  const root = document.querySelector('#root');
  if (root === null || document.querySelector(`.${PAINTED}`) === null) return begin();
  takeOver(root);
  return void requestAnimationFrame(() => setTimeout(begin));
}
