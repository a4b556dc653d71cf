import type { BarChoices } from '../../../utils/bar-choices.ts';
import { t } from '../../../utils/i18n/t-overlay-parts.ts';
import type { PlacedMark } from '../../overlay.content/parts.ts';
import { send } from '../../overlay.content/send.ts';
import { button, el } from '../el.ts';
import { byUpvotes } from './listed.ts';

type Filter = 'onlyFeatured' | 'hideDone' | 'sinceLastVisit';

const FILTERS: Readonly<Record<Filter, string>> = {
  onlyFeatured: t('bar.only'),
  hideDone: t('bar.hideDone'),
  sinceLastVisit: t('bar.since'),
};

export interface PanelEvents {
  jump(mark: PlacedMark): void;
  /** The featured papers of the page as a list in the library. */
  list(): void;
  choose(change: Partial<BarChoices>): void;
  close(): void;
}

function marked({ reader }: PlacedMark): Node[] {
  const nodes: [boolean, 'check' | 'ring' | 'bookmark', string][] = [
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

function entry(mark: PlacedMark, events: PanelEvents): HTMLElement {
  const votes = mark.trend ? String(mark.trend.upvotes) : '–';
  const press = button('entry', () => events.jump(mark), [
    el('span', 'count', votes),
    el('span', 'name', mark.sighting.title),
    el('span', 'signs', ...marked(mark)),
  ]);
  return el('li', mark.reader.read === 'done' ? 'quiet' : '', press);
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
export function createPanel(host: string, canRemember: boolean, events: PanelEvents) {
  const list = el('ul', 'list');
  const { labels, boxes } = filterBoxes(canRemember, events);
  const all = (): void => {
    // The button goes: the focus must not fall out of the panel.
    boxes.get('onlyFeatured')?.focus();
    events.choose({ onlyFeatured: false, hideDone: false, sinceLastVisit: false });
  };
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

  return {
    element,
    paint(marks: readonly PlacedMark[], choices: BarChoices, rowsHidden: number): void {
      for (const [name, box] of boxes) box.checked = choices[name];
      hidden.textContent = rowsHidden === 0 ? '' : t('bar.hidden', { n: rowsHidden });
      showAll.classList.toggle('gone', rowsHidden === 0);
      const sorted = byUpvotes(marks);
      const now = JSON.stringify(
        sorted.map(({ sighting, trend, reader }) => [sighting.title, trend?.upvotes, reader]),
      );
      if (now === painted) return;
      painted = now;
      list.replaceChildren(...sorted.map((mark) => entry(mark, events)));
    },
  };
}

export type Panel = ReturnType<typeof createPanel>;
