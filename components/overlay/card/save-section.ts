import type { PaperDetails } from '../../../utils/db/details.ts';
import { FIRST_STATE, type QueueState } from '../../../utils/queue/item/states.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { PlacedMark } from '../../../utils/overlay/parts.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import { t } from '../../../utils/i18n/t.ts';
import { el } from '../el.ts';
import type { TagsChange } from './tag-field.ts';
import { saveForm } from './save-form.ts';

/** Saving, with state and tags: what the reader does is shown at once, and taken back when it fails. */
export function saveSection({ sighting, reader }: PlacedMark, actions: Actions) {
  const [own] = sighting.keys;
  const fresh = { key: own, state: FIRST_STATE, tags: [] };
  let item: PaperDetails['item'] = reader.saved ? fresh : undefined;
  /** What `undo` brings back. */
  let removed: PaperDetails['item'];
  const form = saveForm({
    toggle: () => void toggle(),
    change: (to) => void change(to),
    takeBack: (token) => void takeBack(token),
  });
  const { element } = form;

  function settle(ok: boolean, before: PaperDetails['item'], failed = t('card.failed')): void {
    if (!ok) item = before;
    form.say(ok ? '' : failed);
    form.paint(item);
  }

  async function toggle(): Promise<void> {
    const before = item;
    item = before ? undefined : fresh;
    form.hideOffer();
    form.paint(item);
    const { saved, token } = await actions.toggleSave(sighting, before !== undefined);
    settle(saved === (item !== undefined), before);
    if (token === undefined) return;
    removed = before;
    form.offer(token);
  }

  async function takeBack(token: string): Promise<void> {
    item = removed;
    settle(await actions.undo(token), undefined, t('card.notUndone'));
  }

  async function change(to: { state: QueueState } | TagsChange): Promise<void> {
    const before = item;
    if (before === undefined) return;
    const { key } = before;
    item = 'tags' in to ? { ...before, tags: to.tags } : { ...before, ...to };
    const reply =
      'state' in to
        ? await send('setState', { key, ...to })
        : await send('setTags', { key, ...to });
    // With what others changed meanwhile.
    if (item && reply && 'tags' in reply) item = { ...item, tags: reply.tags };
    settle(reply !== undefined, before);
  }

  if (!actions.canSave) element.replaceChildren(el('span', 'note', t('card.private')));
  form.paint(item);
  return {
    element,
    toggle: (): void => {
      if (actions.canSave) void toggle();
    },
    fill(stored: PaperDetails['item']): void {
      item = stored;
      form.paint(item);
    },
  };
}
