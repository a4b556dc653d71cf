import type { PaperDetails } from '../../../utils/db/details.ts';
import type { QueueState } from '../../../utils/db/queue-tables.ts';
import { t } from '../../../utils/i18n/t-overlay-parts.ts';
import type { Actions } from '../../overlay.content/actions.ts';
import type { PlacedMark } from '../../overlay.content/parts.ts';
import { send } from '../../overlay.content/send.ts';
import { button, el } from '../el.ts';
import { tagsOf } from './tags.ts';

const STATES: readonly QueueState[] = ['to-read', 'reading', 'done', 'archived'];

function stateSelect(onChange: (state: QueueState) => void): HTMLSelectElement {
  const select = el('select', 'state');
  select.setAttribute('aria-label', t('card.state'));
  for (const state of STATES)
    select.append(new Option(t(`card.state.${state}`), state, false, false));
  select.addEventListener('change', (event) => {
    if (event.isTrusted) onChange(select.value as QueueState);
  });
  return select;
}

function tagField(onChange: (text: string) => void): HTMLInputElement {
  const field = el('input', 'tags');
  field.type = 'text';
  field.placeholder = t('card.addTags');
  field.setAttribute('aria-label', t('card.tags'));
  field.autocomplete = 'off';
  // The browser would fetch a dictionary.
  field.spellcheck = false;
  field.addEventListener('change', (event) => event.isTrusted && onChange(field.value));
  return field;
}

/** Saving, with state and tags. Its room is the same saved or not: a page must not measure which. */
export function keepView({ sighting, reader }: PlacedMark, actions: Actions) {
  const key = sighting.keys[0];
  let item: PaperDetails['item'] = reader.saved ? { state: 'to-read', tags: [] } : undefined;

  const word = el('span', '');
  const save = button('save glyph bookmark', () => void toggle(), [word]);
  const state = stateSelect((chosen) => void setState(chosen));
  const tags = tagField((text) => void setTags(text));
  const note = el('span', 'note');
  note.setAttribute('role', 'status');
  const element = el('div', 'keep', save, state, tags, note);

  function paint(): void {
    const saved = item !== undefined;
    save.setAttribute('aria-pressed', String(saved));
    save.title = saved ? t('card.remove') : '';
    word.textContent = t(saved ? 'card.isSaved' : 'card.save');
    for (const control of [state, tags]) control.classList.toggle('gone', !saved);
    state.value = item?.state ?? 'to-read';
    tags.value = item?.tags.join(', ') ?? '';
  }

  function settle(ok: boolean, before: PaperDetails['item']): void {
    if (!ok) item = before;
    note.textContent = ok ? '' : t('card.failed');
    element.classList.toggle('refused', !ok);
    paint();
  }

  async function toggle(): Promise<void> {
    const before = item;
    item = before ? undefined : { state: 'to-read', tags: [] };
    paint();
    const saved = await actions.toggleSave(sighting, before !== undefined);
    settle(saved === (item !== undefined), before);
  }

  async function setState(chosen: QueueState): Promise<void> {
    const before = item;
    if (before === undefined) return;
    item = { ...before, state: chosen };
    settle((await send('setState', { key, state: chosen })) !== undefined, before);
  }

  async function setTags(text: string): Promise<void> {
    const before = item;
    if (before === undefined) return;
    item = { ...before, tags: tagsOf(text) };
    settle((await send('setTags', { key, tags: item.tags })) !== undefined, before);
  }

  if (!actions.canSave) element.replaceChildren(el('span', 'note', t('card.private')));
  paint();
  return {
    element,
    fill(stored: PaperDetails['item']): void {
      item = stored;
      paint();
    },
  };
}
