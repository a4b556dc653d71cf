import type { PaperDetails } from '../../../utils/db/details.ts';
import { FIRST_STATE, QUEUE_STATES, type QueueState } from '../../../utils/queue/item/states.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { PlacedMark } from '../../../utils/overlay/parts.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import { setWords } from '../host.ts';
import { t } from '../../../utils/i18n/t.ts';
import { button, el, privateWords } from '../el.ts';
import { tagField } from './tag-field.ts';
import { undoOffer } from './undo-offer.ts';

function stateSelect(onChange: (state: QueueState) => void): HTMLSelectElement {
  const select = el('select', 'state');
  select.setAttribute('aria-label', t('card.state'));
  for (const state of QUEUE_STATES) {
    const option = el('option', '', t(`card.state.${state}`));
    option.value = state;
    select.append(option);
  }
  select.addEventListener('change', (event) => {
    if (event.isTrusted) onChange(select.value as QueueState);
  });
  return select;
}

/** Saving, with state and tags. Its room is the same saved or not: a page must not measure which. */
export function keepView({ sighting, reader }: PlacedMark, actions: Actions) {
  const [own] = sighting.keys;
  let item: PaperDetails['item'] = reader.saved
    ? { key: own, state: FIRST_STATE, tags: [] }
    : undefined;

  const word = privateWords('', '');
  const save = button('save glyph bookmark', () => void toggle(), [word]);
  const state = stateSelect((chosen) => void change({ state: chosen }));
  const tags = tagField((given) => void change({ tags: given }));
  const note = el('span', 'note');
  note.setAttribute('role', 'status');
  const offer = undoOffer(
    (token) => void takeBack(token),
    (hadFocus) => {
      element.classList.remove('removed');
      if (hadFocus) save.focus();
    },
  );
  const element = el('div', 'keep', save, state, tags.element, offer.element, note);

  function paint(): void {
    const saved = item !== undefined;
    save.setAttribute('aria-pressed', String(saved));
    save.title = saved ? t('card.remove') : '';
    setWords(word, t(saved ? 'card.isSaved' : 'card.save'));
    state.classList.toggle('gone', !saved);
    tags.element.classList.toggle('gone', item?.tags === undefined);
    state.value = item?.state ?? FIRST_STATE;
    tags.show(item?.tags ?? []);
  }

  function settle(ok: boolean, before: PaperDetails['item'], failed = t('card.failed')): void {
    if (!ok) item = before;
    note.textContent = ok ? '' : failed;
    element.classList.toggle('refused', !ok);
    paint();
  }

  async function toggle(): Promise<void> {
    const before = item;
    item = before ? undefined : { key: own, state: FIRST_STATE, tags: [] };
    element.classList.remove('removed');
    paint();
    const { saved, token } = await actions.toggleSave(sighting, before !== undefined);
    settle(saved === (item !== undefined), before);
    if (token === undefined) return;
    removed = before;
    element.classList.add('removed');
    offer.begin(token);
  }

  /** What `undo` brings back. */
  let removed: PaperDetails['item'];
  async function takeBack(token: string): Promise<void> {
    item = removed;
    settle(await actions.undo(token), undefined, t('card.notUndone'));
  }

  async function change(to: { state: QueueState } | { tags: string[] }): Promise<void> {
    const before = item;
    if (before === undefined) return;
    item = { ...before, ...to };
    const { key } = before;
    const reply =
      'state' in to
        ? await send('setState', { key, ...to })
        : await send('setTags', { key, ...to });
    settle(reply !== undefined, before);
  }

  if (!actions.canSave) element.replaceChildren(el('span', 'note', t('card.private')));
  paint();
  return {
    element,
    toggle: (): void => {
      if (actions.canSave) void toggle();
    },
    fill(stored: PaperDetails['item']): void {
      item = stored;
      paint();
    },
  };
}
