import { t } from '../../../utils/i18n/t.ts';
import type { NearTerm } from '../../../utils/near/format.ts';
import type { Nearness } from '../../../utils/near/near-papers.ts';
import type { PanelEvents, PanelPaint } from '../../../utils/overlay/panel.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { button, el, privateWords } from '../el.ts';
import { jumpTo } from './jump-to.ts';

/** A row of the page that is near, and why. */
interface NearRow {
  sighting: Sighting;
  nearness: Nearness;
}

/** Nearest first, or as they stand on the page. */
export type NearOrder = 'score' | 'page';

function nearRows({ page, near }: PanelPaint, order: NearOrder): NearRow[] {
  const rows = page.sightings.flatMap((sighting) => {
    const nearness = near.of(sighting);
    return nearness ? [{ sighting, nearness }] : [];
  });
  return order === 'page' ? rows : rows.sort((a, b) => b.nearness.score - a.nearness.score);
}

/** `flow matching · 5 of your saved` */
const reason = ({ words, saved, isKeyword }: NearTerm): string =>
  isKeyword ? t('near.reason', { words, n: saved }) : words;

const reasonsOf = ({ reasons }: Nearness): string =>
  reasons.map(reason).join(reasons[0]?.isKeyword === true ? '; ' : ', ');

function heading(n: number, order: NearOrder, onOrder: () => void): HTMLElement {
  const words = t(order === 'score' ? 'near.inPageOrder' : 'near.nearestFirst');
  return el(
    'li',
    'section',
    el('span', 'glyph near', privateWords('', t('near.count', { n }))),
    button('plain', onOrder, [privateWords('', words)]),
  );
}

/** What is near to the reader: how many, each with its reasons; or why nothing can be said. */
export function nearEntries(
  now: PanelPaint,
  order: NearOrder,
  events: PanelEvents,
  onOrder: () => void,
): HTMLElement[] {
  if (!now.near.canSay())
    return now.page.abstract ? [el('li', 'note', privateWords('', t('near.waits')))] : [];
  const rows = nearRows(now, order);
  const votesOf = (sighting: Sighting): string =>
    String(now.page.markOf(sighting)?.trend?.upvotes ?? '–');
  function goTo(sighting: Sighting): void {
    events.show(sighting);
    jumpTo(sighting);
  }
  return [
    heading(rows.length, order, onOrder),
    ...rows.map(({ sighting, nearness }) =>
      el(
        'li',
        '',
        button('entry', () => goTo(sighting), [
          privateWords('count', votesOf(sighting)),
          el(
            'span',
            '',
            // The title is cut where it is long, and not what stands below it.
            privateWords('name', sighting.title),
            privateWords('reason', reasonsOf(nearness)),
          ),
        ]),
      ),
    ),
  ];
}
