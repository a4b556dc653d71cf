/**
 * Runs in a page: what axe does not ask. One `h1`, headings in order, targets of 24 px or with room round them
 * (WCAG 2.2, 2.5.8), controls of a paper that say which, rows that say their place and the size of their list. Open shadow roots are looked into.
 */
export function audit(kind: 'ours' | 'others'): string[] {
  const SIZE = 24;
  const everything = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? everything(one.shadowRoot) : []),
    ]);
  const all = everything(document);
  const isOurs = (one: Element): boolean => {
    const root = one.getRootNode();
    return (
      root instanceof ShadowRoot &&
      (root.host.localName.startsWith('tidemark-') || isOurs(root.host))
    );
  };
  const looked = kind === 'ours' ? all : all.filter(isOurs);
  const name = (one: Element): string =>
    `${one.localName}${one.className ? `.${one.className}` : ''} "${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}"`;
  const found: string[] = [];

  const isTold = (one: Element): boolean =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('[aria-hidden=true], dialog');
  const headings = looked.filter((one) => /^h[1-6]$/.test(one.localName) && isTold(one));
  const levels = headings.map((one) => Number(one.localName[1]));
  if (kind === 'ours') {
    const first = levels.filter((level) => level === 1).length;
    if (first !== 1) found.push(`${first} h1`);
    for (const [i, level] of levels.entries()) {
      const before = levels[i - 1] ?? 0;
      if (level > before + 1)
        found.push(`h${level} after h${before}: ${name(headings[i] as Element)}`);
    }
  }

  for (const list of looked.filter((one) =>
    one.matches('.virtual[data-papers], [data-papers] > .virtual'),
  )) {
    const size = list.getAttribute('data-papers') ?? '';
    for (const row of list.querySelectorAll(':scope > [data-paper-key]'))
      if (row.getAttribute('aria-setsize') !== size || row.getAttribute('aria-posinset') === null)
        found.push(`no place in its list: ${name(row)}`);
  }

  const hostOf = (one: Element): Element | undefined => {
    const root = one.getRootNode();
    return root instanceof ShadowRoot ? root.host : undefined;
  };
  const keyBy = new Map<string, string>();
  const names =
    kind === 'ours' ? 'button:not(.fact), input, select' : 'a[aria-label], button[aria-label]';
  for (const one of looked.filter((each) => each.matches(names))) {
    const row =
      one.closest('[data-papers] > *') ?? hostOf(one)?.closest('tidemark-badge, tidemark-save');
    const key = row?.getAttribute('data-paper-key');
    const said = one.getAttribute('aria-label') ?? one.textContent.trim();
    if (typeof key !== 'string' || said === '') continue;
    if ((keyBy.get(said) ?? key) !== key) found.push(`does not say of which paper: ${name(one)}`);
    keyBy.set(said, key);
  }

  interface Target {
    one: Element;
    box: DOMRect;
  }
  const hull = (one: Element): DOMRect => {
    const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) =>
      part.getBoundingClientRect(),
    );
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top);
  };
  const isTarget =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab], [tabindex="0"]:not(ol, ul, main, div)';
  const targets = looked
    .filter((one) => one.matches(isTarget) && isTold(one) && !one.matches(':disabled'))
    .map((one): Target => ({ one, box: hull(one) }))
    // What only screen readers see has no target of its own.
    .filter(({ box }) => box.width > 2 && box.height > 2);
  /** Among words that are no target, whose lines say how high it is (the exception “inline”). */
  const isInText = (one: Element): boolean => {
    const parent = one.parentElement;
    const length = (part: Element | null): number => part?.textContent.trim().length ?? 0;
    const ofTargets = [...(parent?.querySelectorAll(isTarget) ?? [])];
    const words = length(parent) - ofTargets.reduce((sum, target) => sum + length(target), 0);
    return getComputedStyle(one).display.startsWith('inline') && words > 0;
  };
  /** A day of the calendar: the arrows over it lead to each day too (the exception “equivalent”). */
  const isInYear = (one: Element): boolean => one.closest('.year') !== null;
  const isSmall = ({ box }: Target): boolean => box.width < SIZE - 0.5 || box.height < SIZE - 0.5;
  const centre = ({ box }: Target): [number, number] => [
    box.x + box.width / 2,
    box.y + box.height / 2,
  ];
  const toBox = ([x, y]: [number, number], box: DOMRect): number =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  for (const target of targets.filter(
    (target) => isSmall(target) && !isInText(target.one) && !isInYear(target.one),
  )) {
    const near = targets.find((other) => {
      if (other === target || other.one.contains(target.one) || target.one.contains(other.one))
        return false;
      const [x, y] = centre(other);
      const [x0, y0] = centre(target);
      return isSmall(other)
        ? Math.hypot(x - x0, y - y0) < SIZE
        : toBox([x0, y0], other.box) < SIZE / 2;
    });
    const { width, height } = target.box;
    if (near)
      found.push(
        `target of ${Math.round(width)}×${Math.round(height)} px: ${name(target.one)} near ${name(near.one)}`,
      );
  }
  return found;
}
