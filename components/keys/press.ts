/** Presses a control of the page; `false` where it is not, or can do nothing. */
export function press(selector: string): false | undefined {
  const control = document.querySelector<HTMLButtonElement>(selector);
  if (!control || control.disabled) return false;
  control.click();
  return undefined;
}
