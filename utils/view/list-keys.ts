const PAGE = 10;

/** Where keys move in a list of `size` rows; undefined for a key that does not move. */
export function moveInList(key: string, at: number, size: number): number | undefined {
  if (size === 0) return undefined;
  const last = size - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, last);
    case 'ArrowUp':
    case 'k':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** What can be done with the one paper at which the reader is. */
export type ListAction = 'save' | 'done' | 'title' | 'pdf' | 'feed';
