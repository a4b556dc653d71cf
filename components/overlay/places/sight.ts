export type Sides = readonly [from: number, to: number];

/** How far to the left and right something can be seen there. */
export function createSight(doc: Document): (element: Element | null) => Sides {
  const known = new Map<Element, Sides>();
  return function sight(element): Sides {
    if (element === null || element === doc.body) return [0, doc.documentElement.clientWidth];
    const there = known.get(element);
    if (there) return there;
    let [from, to] = sight(element.parentElement);
    if (getComputedStyle(element).overflowX !== 'visible') {
      const left = element.getBoundingClientRect().left + element.clientLeft;
      [from, to] = [Math.max(from, left), Math.min(to, left + element.clientWidth)];
    }
    known.set(element, [from, to]);
    return [from, to];
  };
}
