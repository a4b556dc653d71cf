/** Runs in a page: bars of four controls or more in which a line, but for the first, has a single one and no words. */
export function loneControls(): string[] {
  const BARS = '.toolbar, [role="toolbar"], .queue-bar, .list-head, .paper > .commands, footer.bar';
  const isShown = (one: Element): boolean =>
    one.checkVisibility() && one.getBoundingClientRect().width > 1;
  return [...document.querySelectorAll(BARS)].flatMap((bar) => {
    const controls = [...bar.querySelectorAll('button, select, input, a, .quiet')].filter(isShown);
    if (controls.length < 4) return [];
    const lines: { middle: number; controls: Element[] }[] = [];
    for (const control of controls) {
      const { top, bottom } = control.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const line = lines.find((one) => Math.abs(one.middle - middle) < 10);
      if (line) line.controls.push(control);
      else lines.push({ middle, controls: [control] });
    }
    return lines
      .sort((a, b) => a.middle - b.middle)
      .slice(1)
      .filter((line) => line.controls.length === 1)
      .map((line) => {
        const [only] = line.controls;
        const name = only?.getAttribute('aria-label') ?? only?.textContent ?? '';
        return `alone: ${name.trim().slice(0, 30)} in ${bar.className || bar.localName}`;
      });
  });
}
