/** Runs in a page: rows of controls that scroll sideways, where a bar for that takes room. */
export function sideways(): string[] {
  return [
    ...document.querySelectorAll(
      '.rail, .toolbar, [role="toolbar"], .queue-bar, .list-head, footer.bar',
    ),
  ]
    .filter((row) => row.scrollWidth > row.clientWidth)
    .map((row) => `sideways: ${row.className} by ${row.scrollWidth - row.clientWidth} px`);
}
