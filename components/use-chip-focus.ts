import { useEffect, useLayoutEffect, useRef } from 'react';

interface Pressed {
  button: Element;
  /** The list that it stands in, and its place there. */
  list: Element | null;
  at: number;
}

const buttonsOf = (list: Element | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('button') ?? []),
];

/**
 * Of a section with buttons that go at their press: the focus goes on to the one that takes the place, the last, or,
 * where none is left, the section's heading, which must take the focus.
 */
export function useChipFocus<T extends HTMLElement>() {
  const section = useRef<T>(null);
  const pressed = useRef<Pressed>(undefined);
  useEffect(() => {
    const listening = new AbortController();
    const note = ({ target }: Event): void => {
      const button = (target as Element).closest('button');
      const list = button?.closest('ul') ?? null;
      if (button) pressed.current = { button, list, at: buttonsOf(list).indexOf(button) };
    };
    section.current?.addEventListener('click', note, { signal: listening.signal, capture: true });
    return () => listening.abort();
  });
  useLayoutEffect(() => {
    const last = pressed.current;
    if (last === undefined || last.button.isConnected) return;
    pressed.current = undefined;
    if (document.activeElement !== document.body) return;
    const others = last.list?.isConnected === true ? buttonsOf(last.list) : [];
    const heading = section.current?.querySelector<HTMLElement>('h2, h3');
    (others[Math.min(last.at, others.length - 1)] ?? heading)?.focus();
  });
  return section;
}
