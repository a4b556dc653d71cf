/** In `localStorage`, which answers before the first picture: what was last chosen in each view. */
const NAME = 'tidemark:options:';

/** The view of an address: all days are one view, all weeks another. */
function viewOf(hash: string): string {
  const name = /^#?([\w-]*)/.exec(hash)?.[1] ?? '';
  return name === '' || name === 'today' ? 'day' : name;
}

/** What was last chosen in the view of an address; empty for nothing. */
export function rememberedIn(hash: string): string {
  try {
    return localStorage.getItem(NAME + viewOf(hash)) ?? '';
  } catch {
    // A browser that keeps nothing shows the view as it is.
    return '';
  }
}

/** Remembers for the view of an address what stands after the `?` of `chosen`. */
export function rememberOptions(hash: string, chosen: string): void {
  const query = chosen.split('?')[1] ?? '';
  try {
    if (query === '') localStorage.removeItem(NAME + viewOf(hash));
    else localStorage.setItem(NAME + viewOf(hash), query);
  } catch {
    // The choice holds as long as its address.
  }
}
