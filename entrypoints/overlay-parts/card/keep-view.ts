import type { PaperDetails } from '../../../utils/db/details.ts';
import type { QueueState } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t-overlay-parts.ts';
import type { Actions } from '../../overlay.content/actions.ts';
import { glyph } from '../../overlay.content/glyphs.ts';
import type { PlacedMark } from '../../overlay.content/parts.ts';
import { send } from '../../overlay.content/send.ts';
import { button, el } from '../el.ts';

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

/** Saving, with state and tags. Its room is the same saved or not: a page must not measure which. */
export function keepView({ sighting, reader }: PlacedMark, actions: Actions) {
  const key = sighting.keys[0];
  let item: PaperDetails['item'] = reader.saved ? { state: 'to-read', tags: [] } : undefined;

  const save = button('save', () => void toggle(), [glyph('bookmark')]);
  const word = el('span', '');
  save.append(word);
  const state = stateSelect((chosen) => void setState(chosen));
  const note = el('span', 'note');
  note.setAttribute('role', 'status');
  const element = el('div', 'keep', save, state, note);

  function paint(): void {
    const saved = item !== undefined;
    save.setAttribute('aria-pressed', String(saved));
    save.title = saved ? t('card.remove') : '';
    word.textContent = t(saved ? 'card.isSaved' : 'card.save');
    state.classList.toggle('gone', !saved);
    if (item) state.value = item.state;
  }

  function settle(ok: boolean, before: PaperDetails['item']): void {
    if (!ok) item = before;
    note.textContent = ok ? '' : t('card.failed');
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
