import { send } from '../../../utils/overlay/messages/send.ts';
import { button, el, privateWords } from '../el.ts';
import type { Panel, PanelEvents, PanelPaint } from '../../../utils/overlay/panel.ts';
import { t } from '../../../utils/i18n/t.ts';
import { listInLibrary } from './list-in-library.ts';
import css from './panel.css?inline';
import { createList } from './panel-list.ts';

type Filter = 'onlyFeatured' | 'onlyNear' | 'hideDone' | 'sinceLastVisit';

const FILTERS: Readonly<Record<Filter, string>> = {
  onlyFeatured: t('bar.only'),
  onlyNear: t('near.only'),
  hideDone: t('bar.hideDone'),
  sinceLastVisit: t('bar.since'),
};

/** By what the papers were recognised: `15 of 73 were on daily lists: 12 by arXiv id, 3 likely`. */
function bywhat({ marks, page }: PanelPaint): string {
  const grades = marks.map(({ sighting }) => sighting.match?.grade ?? 'id');
  const how = (['id', 'title', 'likely'] as const)
    .map((grade) => ({ grade, n: grades.filter((one) => one === grade).length }))
    .filter(({ n }) => n > 0)
    .map(({ grade, n }) => t(`bar.by.${grade}`, { n }));
  return t('bar.by', { n: marks.length, total: page.sightings.length, how: how.join(', ') });
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
      // Which of them stand there depends on the reader.
      box.setAttribute('aria-label', FILTERS[name]);
      return el('label', '', box, privateWords('', FILTERS[name]));
    });
  return { labels, boxes };
}

/** What the bar opens into. Its size never depends on what is in it. */
export function createPanel(host: string, canRemember: boolean, events: PanelEvents): Panel {
  const list = createList(events);
  let marks: PanelPaint['marks'] = [];
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
    list.element,
    el('div', 'filters', ...labels),
    el('div', 'hidden', hidden, showAll),
    el(
      'div',
      'foot',
      button('plain', () => listInLibrary(marks, document.title), [t('bar.list')]),
      button('plain', () => void send('showToday', {}), [t('bar.today')]),
      off,
    ),
  );
  element.id = 'panel';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', t('bar.name'));
  return {
    element,
    css,
    paint(now: PanelPaint): void {
      ({ marks } = now);
      for (const [name, box] of boxes) box.checked = now.choices[name];
      const isNone = !now.near.canSay() && !now.choices.onlyNear;
      boxes.get('onlyNear')?.parentElement?.classList.toggle('none', isNone);
      hidden.textContent = now.hidden === 0 ? '' : t('bar.hidden', { n: now.hidden });
      showAll.classList.toggle('gone', now.hidden === 0);
      const words = bywhat(now);
      if (by.textContent !== words) by.textContent = words;
      list.paint(now);
    },
  };
}
