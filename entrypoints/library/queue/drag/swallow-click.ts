const JUST_AFTER_MS = 50;

/**
 * The button that ends a drag, let go over the link on which it was pressed, clicks that link. dnd-kit keeps
 * such a click from what listens, but not from the browser, which would leave the page.
 */
export function swallowClick(): void {
  const swallow = (event: Event): void => event.preventDefault();
  addEventListener('click', swallow, { capture: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), JUST_AFTER_MS);
}
