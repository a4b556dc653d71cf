import { t } from '../../../utils/i18n/t.ts';
import { button, el, privateWords } from '../el.ts';
import { setWords } from '../host.ts';

export interface PillEvents {
  step(step: 1 | -1): void;
  toggle(): void;
  unfold(): void;
}

export interface PillPaint {
  /** Marks of the page. */
  n: number;
  /** Papers of the page. */
  total: number;
  /** How many are near to what the reader reads; undefined on lists that do not name them: a public fact. */
  near: number | undefined;
  isOpen: boolean;
  folded: boolean;
}

/** The bar itself: count, previous, next, panel. Folded, only its crest. */
export function createPill(events: PillEvents) {
  const number = el('span', '');
  const nearNumber = privateWords('', '');
  /** Its room is there whatever is in it. */
  const nearCount = el('span', 'near-count glyph near', nearNumber);
  const count = button('count glyph crest', events.toggle, [number, nearCount]);
  const open = button('icon', events.toggle, [el('span', 'chevron')], t('bar.open'));
  const crest = button('crest-only glyph crest', events.unfold, []);
  const element = el(
    'div',
    'sheet pill',
    count,
    button('icon', () => events.step(-1), [el('span', 'arrow')], t('bar.previous')),
    button('icon', () => events.step(1), [el('span', 'arrow down')], t('bar.next')),
    open,
    crest,
  );
  element.setAttribute('role', 'toolbar');
  element.setAttribute('aria-label', t('bar.name'));

  return {
    element,
    /** Where the focus goes back to when the panel closes. */
    focus: () => open.focus(),
    paint({ n, total, near, isOpen, folded }: PillPaint): void {
      element.classList.toggle('folded', folded);
      element.classList.toggle('gone', n === 0 && near === undefined);
      nearCount.hidden = near === undefined;
      nearCount.classList.toggle('none', near === 0);
      setWords(nearNumber, near ? String(near) : '');
      const words = t('bar.count', { n, total });
      // The same words again would cost a layout of the whole page.
      if (number.textContent !== words) number.textContent = words;
      const named = near ? `, ${t('near.count', { n: near })}` : '';
      count.setAttribute('aria-label', t('bar.countLabel', { n, total }) + named);
      crest.setAttribute('aria-label', t('bar.unfold', { n, total }));
      for (const one of [count, open]) one.setAttribute('aria-expanded', String(isOpen));
    },
  };
}
