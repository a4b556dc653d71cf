/** Puts the focus on a control of the bar for many, or presses it. */
export function inBar(selector: string, act: 'focus' | 'click'): false | undefined {
  const control = document.querySelector<HTMLElement>(`.chosen-bar ${selector}`);
  if (!control) return false;
  control[act]();
  return undefined;
}
