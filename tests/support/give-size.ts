/** happy-dom lays nothing out: here a scroller shows 600 px of rows of 64 px. */
export function giveSize(): void {
  const sizes = { clientHeight: 600, clientWidth: 600, offsetHeight: 64, offsetWidth: 600 };
  for (const [name, size] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}
