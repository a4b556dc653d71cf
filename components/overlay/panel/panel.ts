import { send } from '../../../utils/overlay/messages/send.ts';
import type { Kept } from '../../../utils/overlay/passed.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { button, el, privateWords } from '../el.ts';
import { nearEntries, type NearOrder } from './near-entries.ts';
import type { Panel, PanelEvents, PanelPaint } from '../../../utils/overlay/panel.ts';
import { byUpvotes } from '../bar/listed.ts';
import { t } from '../../../utils/i18n/t.ts';

type Filter = 'onlyFeatured' | 'onlyNear' | 'hideDone' | 'sinceLastVisit';

const FILTERS: Readonly<Record<Filter, string>> = {
  onlyFeatured: t('bar.only'),
  onlyNear: t('near.only'),
  hideDone: t('bar.hideDone'),
  sinceLastVisit: t('bar.since'),
};

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
  return [
    ...byUpvotes(marks.filter(isFar)).map((mark) =>
      entry(mark, String(mark.trend?.upvotes), watchedBy(mark.sighting), () => events.jump(mark)),
    ),
    ...withoutBadge(now).filter(isFar).map((one) =>
      entry(one, '–', watchedBy(one.sighting), () => events.open(one.sighting)),
    ),
  ];
}

/** By what the papers were recognised: `15 of 73 were on daily lists: 12 by arXiv id, 3 likely`. */
function bywhat({ marks, page }: PanelPaint): string {
  const grades = marks.map(({ sighting }) => sighting.match?.grade ?? 'id');
  const how = (['id', 'title', 'likely'] as const)
    .map((grade) => ({ grade, n: grades.filter((one) => one === grade).length }))
    .filter(({ n }) => n > 0)
    .map(({ grade, n }) => t(`bar.by.${grade}`, { n }));
  return t('bar.by', { n: marks.length, total: page.sightings.length, how: how.join(', ') });
}

/** Equal texts, equal lists. */
function textOf(now: PanelPaint): string {
  const { marks, watchedBy, near, page } = now;
  return JSON.stringify([
    near.canSay,
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

function filterBoxes(canRemember: boolean, events: PanelEvents) {
  const boxes = new Map<Filter, HTMLInputElement>();
  const labels = (Object.keys(FILTERS) as Filter[])
    .filter((name) => canRemember || name !== 'sinceLastVisit')
    .map((name) => {
      const box = el('input', '');
      box.type = 'checkbox';
      box.addEventListener('change', (event) => {
        if (event.isTrusted) events.choose({ [name]: box.checked });
      });
      boxes.set(name, box);
      return el('label', '', box, FILTERS[name]);
    });
  return { labels, boxes };
}

/** What the bar opens into. Its size never depends on what is in it. */
export function createPanel(host: string, canRemember: boolean, events: PanelEvents): Panel {
  const list = el('ul', 'list');
  const { labels, boxes } = filterBoxes(canRemember, events);
  const all = (): void => {
    // The button goes: the focus must not fall out of the panel.
    boxes.get('onlyFeatured')?.focus();
    events.choose({ onlyNear: false });
    events.choose({ onlyFeatured: false, hideDone: false, sinceLastVisit: false });
  };
  const by = el('p', 'by');
  const hidden = el('span', '');
  hidden.setAttribute('role', 'status');
  const showAll = button('plain', all, [t('bar.showAll')]);
  const off = button('plain', () => void send('pauseSite', {}), [t('bar.off')]);
  off.title = t('bar.offTitle', { host });
  const element = el(
    'div',
    'sheet panel',
    el(
      'div',
      'top',
      el('b', '', t('bar.heading')),
      button('icon', () => events.choose({ folded: true }), ['–'], t('bar.fold')),
      button('icon', events.close, ['×'], t('bar.close')),
    ),
    by,
    list,
    el('div', 'filters', ...labels),
    el('div', 'hidden', hidden, showAll),
    el(
      'div',
      'foot',
      button('plain', events.list, [t('bar.list')]),
      button('plain', () => void send('showToday', {}), [t('bar.today')]),
      off,
    ),
  );
  element.id = 'panel';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', t('bar.name'));
  let painted = '';
  let order: NearOrder = 'score';
  let latest: PanelPaint | undefined;
  const turn = (): void => {
    order = order === 'score' ? 'page' : 'score';
    if (latest) draw(latest);
    list.querySelector('button')?.focus();
  };

  function draw(now: PanelPaint): void {
    list.replaceChildren(...nearEntries(now, order, events, turn), ...entries(now, events));
  }

  return {
    element,
    paint(now: PanelPaint): void {
      for (const [name, box] of boxes) box.checked = now.choices[name];
      hidden.textContent = now.hidden === 0 ? '' : t('bar.hidden', { n: now.hidden });
      showAll.classList.toggle('gone', now.hidden === 0);
      const words = bywhat(now);
      if (by.textContent !== words) by.textContent = words;
      const text = textOf(now);
      if (text === painted) return;
      painted = text;
      latest = now;
      draw(now);
    },
  };
}
