interface Reactions {
  /** The window was scrolled or has another size: once a frame. */
  moved(): void;
  pressed(target: EventTarget | null): void;
  /** The reader leaves the page, or pressed Escape anywhere in it. */
  left(): void;
}

/** Tells an open card what happens around it. What a script of the page pretends is not told, but for scrolling. */
export function watchAround(view: Window, on: Reactions, signal: AbortSignal): void {
  const options = { signal, capture: true, passive: true };
  let frame = 0;
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(on.moved);
  };
  view.addEventListener('scroll', later, options);
  view.addEventListener('resize', later, options);
  view.addEventListener('pagehide', ({ isTrusted }) => isTrusted && on.left(), options);
  view.addEventListener(
    'keydown',
    ({ isTrusted, key }) => isTrusted && key === 'Escape' && on.left(),
    options,
  );
  view.addEventListener(
    'pointerdown',
    ({ isTrusted, target }) => isTrusted && on.pressed(target),
    options,
  );
}
