import type { PaperDetails } from '../../../utils/db/details.ts';
import { FIRST_STATE, type QueueState } from '../../../utils/queue/item/states.ts';
import { setWords } from '../host.ts';
import { t } from '../../../utils/i18n/t.ts';
import { button, el, privateWords } from '../el.ts';
import { stateSelect } from './state-select.ts';
import { tagField, type TagsChange } from './tag-field.ts';
import { undoOffer } from './undo-offer.ts';

interface SaveFormEvents {
  toggle(): void;
  change(to: { state: QueueState } | TagsChange): void;
  takeBack(token: string): void;
}

/** What is drawn of saving. Its room is the same saved or not: a page must not measure which. */
export function saveForm({ toggle, change, takeBack }: SaveFormEvents) {
  const word = privateWords('', '');
  const save = button('save glyph bookmark', toggle, [word]);
  const state = stateSelect((chosen) => change({ state: chosen }));
  const tags = tagField(change);
  const note = el('span', 'note');
  note.setAttribute('role', 'status');
  const offer = undoOffer(takeBack, (hadFocus) => {
    element.classList.remove('removed');
    if (hadFocus) save.focus();
  });
  const element = el('div', 'saving', save, state, tags.element, offer.element, note);

  return {
    element,
    paint(item: PaperDetails['item']): void {
      const saved = item !== undefined;
      save.setAttribute('aria-pressed', String(saved));
      save.title = saved ? t('card.remove') : '';
      setWords(word, t(saved ? 'card.isSaved' : 'card.save'));
      state.classList.toggle('gone', !saved);
      tags.element.classList.toggle('gone', item?.tags === undefined);
      state.value = item?.state ?? FIRST_STATE;
      tags.show(item?.tags ?? []);
    },
    /** What could not be done; '' where nothing went wrong. */
    say(failed: string): void {
      note.textContent = failed;
      element.classList.toggle('refused', failed !== '');
    },
    /** Offers to take a removal back. */
    offer(token: string): void {
      element.classList.add('removed');
      offer.begin(token);
    },
    hideOffer: () => element.classList.remove('removed'),
  };
}
