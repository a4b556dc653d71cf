/** Brings the focus from a field back to the row on which keys act; without one the field just loses it. */
export function focusCurrent(): void {
  const row = document.querySelector<HTMLElement>('[data-keys="live"] > [data-current] .title');
  if (row) row.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
