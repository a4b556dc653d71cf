import { makeSvg } from '../plain-document.ts';
import type { PaperDetails } from '../../../utils/db/details.ts';
import { t } from '../../../utils/i18n/t.ts';
import { el } from '../el.ts';
import { dayOfMinutes } from './days.ts';
import { sparkPoints } from './spark.ts';

const [WIDTH, HEIGHT, INSET] = [320, 36, 3];

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = makeSvg(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function picture(history: PaperDetails['history']): SVGElement {
  const svg = shape('svg', {
    class: 'line',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'aria-hidden': 'true',
  });
  const points = sparkPoints(history, WIDTH - 2 * INSET, HEIGHT - 2 * INSET).map(
    ([x, y]) => [x + INSET, y + INSET] as const,
  );
  const path = points.map(([x, y]) => `${x} ${y}`).join('L');
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  svg.append(
    shape('path', { class: 'area', d: `M${INSET} ${HEIGHT}L${path}L${lastX} ${HEIGHT}Z` }),
    shape('path', { class: 'curve', d: `M${path}` }),
    shape('circle', { class: 'end', cx: lastX, cy: lastY, r: 2.5 }),
  );
  return svg;
}

/** The history of upvotes; its room is the same before it is there. */
export function sparkView(): {
  element: HTMLElement;
  paint(history: PaperDetails['history']): void;
} {
  const element = el('div', 'spark');
  return {
    element,
    paint(history) {
      const [first, last] = [history[0], history.at(-1)];
      if (first === undefined || last === undefined || first[0] === last[0]) {
        element.replaceChildren(el('div', 'flat'), el('span', 'first', t('card.noHistory')));
        return;
      }
      const [from, to] = [dayOfMinutes(first[0]), dayOfMinutes(last[0])];
      element.setAttribute('role', 'img');
      element.setAttribute(
        'aria-label',
        t('card.history', { first: first[1], last: last[1], from, to }),
      );
      element.replaceChildren(
        picture(history),
        el('span', 'first', el('b', '', String(first[1])), ` ${from}`),
        el('span', 'last', el('b', '', String(last[1])), ` ${to}`),
      );
    },
  };
}
