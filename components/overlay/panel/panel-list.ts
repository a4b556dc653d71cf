import type { Kept } from '../../../utils/overlay/passed.ts';
import type { PlacedMark } from '../../../utils/overlay/parts.ts';
import type { PanelEvents, PanelPaint } from '../../../utils/overlay/panel.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { t } from '../../../utils/i18n/t.ts';
import { byUpvotes } from '../bar/listed.ts';
import { button, el, privateWords } from '../el.ts';
import { nearEntries, type NearOrder } from './near-entries.ts';

function marked({ reader }: Kept, rule: string | undefined): Node[] {
  const nodes: [boolean, 'check' | 'ring' | 'bookmark' | 'eye', string][] = [
    [rule !== undefined, 'eye', t('bar.isWatched', { rule: rule ?? '' })],
    [reader.read === 'done', 'check', t('bar.isDone')],
    [reader.read === 'opened', 'ring', t('bar.isOpened')],
    [reader.saved, 'bookmark', t('bar.isSaved')],
  ];
  return nodes
    .filter(([is]) => is)
    .map(([, name, words]) => {
      const sign = el('span', `glyph ${name}`);
      sign.setAttribute('role', 'img');
      sign.setAttribute('aria-label', words);
      sign.title = words;
      return sign;
    });
}

function entry(
  kept: Kept,
  votes: string,
  rule: string | undefined,
  onPress: () => void,
): HTMLElement {
  const press = button('entry', onPress, [
    privateWords('count', votes),
    privateWords('name', kept.sighting.title),
    el('span', 'signs', ...marked(kept, rule)),
  ]);
  return el('li', kept.reader.read === 'done' ? 'quiet' : '', press);
}

/** What is private of the page and has no badge: saved, done, watched. */
function withoutBadge({ page: { kept, sightings, markOf }, watchedBy }: PanelPaint): Kept[] {
  const there = new Set(kept.map(({ sighting }) => sighting));
  const reader = { saved: false, read: undefined };
  const others = sightings.filter(
    (one) => watchedBy(one) !== undefined && !there.has(one) && !markOf(one)?.trend,
  );
  return [...kept, ...others.map((sighting) => ({ sighting, reader }))];
}

function entries(now: PanelPaint, events: PanelEvents): HTMLElement[] {
  const { marks, watchedBy, near } = now;
  const isFar = ({ sighting }: { sighting: Sighting }): boolean => near.of(sighting) === undefined;
  function goTo(mark: PlacedMark): void {
    events.show(mark.sighting);
    events.jump(mark);
  }
  return [
    ...byUpvotes(marks.filter(isFar)).map((mark) =>
      entry(mark, String(mark.trend?.upvotes), watchedBy(mark.sighting), () => goTo(mark)),
    ),
    ...withoutBadge(now)
      .filter(isFar)
      .map((one) => entry(one, '–', watchedBy(one.sighting), () => events.open(one.sighting))),
  ];
}

/** Equal texts, equal lists. */
function textOf(now: PanelPaint): string {
  const { marks, watchedBy, near, page } = now;
  return JSON.stringify([
    near.canSay(),
    page.sightings.map((one) => near.of(one)),
    byUpvotes(marks).map(({ sighting, trend, reader }) => [
      sighting.title,
      trend?.upvotes,
      reader,
      watchedBy(sighting),
    ]),
    withoutBadge(now).map(({ sighting, reader }) => [sighting.title, reader, watchedBy(sighting)]),
  ]);
}

/** The papers of a page: what is near first, then by upvotes, then what is only private. */
export function createList(events: PanelEvents) {
  const element = el('ul', 'list');
  let painted = '';
  let order: NearOrder = 'score';
  let latest: PanelPaint | undefined;

  function turn(): void {
    order = order === 'score' ? 'page' : 'score';
    if (latest) draw(latest);
    element.querySelector('button')?.focus();
  }

  function draw(now: PanelPaint): void {
    latest = now;
    element.replaceChildren(...nearEntries(now, order, events, turn), ...entries(now, events));
  }

  return {
    element,
    paint(now: PanelPaint): void {
      const text = textOf(now);
      if (text === painted) return;
      painted = text;
      draw(now);
    },
  };
}
