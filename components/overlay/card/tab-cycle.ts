const STOPS = 'a[href], button, select, input';

/** Moves the focus to the next (or the previous) control inside `root`, from the last on to the first. */
export function cycle(root: ShadowRoot, back: boolean): void {
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter((stop) =>
    stop.checkVisibility({ checkVisibilityCSS: true }),
  );
  const at = stops.indexOf(root.activeElement as HTMLElement);
  const next = at === -1 ? (back ? stops.length - 1 : 0) : at + (back ? -1 : 1);
  stops[(next + stops.length) % stops.length]?.focus();
}
