import { ownKeys } from '../../../utils/sites/own-keys.ts';
import { snapshotOf } from '../../../utils/sites/sent.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import type { Offer, Toggled } from '../../../utils/overlay/reader-actions.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import { t } from '../../../utils/i18n/t.ts';
import rules from './undo.css?inline';

const offer: Offer = {
  rules,
  removed: [t('mark.removed'), t('mark.undo')],
  stuck: [t('mark.stuck'), t('mark.stuckLabel')],
};

/** Saves a paper with what the page says of it, or removes it under whichever of its keys it is saved. */
export async function toggle(sighting: Sighting, saved: boolean): Promise<Toggled> {
  if (!saved) {
    const paper = { keys: sighting.keys.slice(0, 8), snapshot: snapshotOf(sighting) };
    return { saved: (await send('save', paper)) !== undefined };
  }
  for (const key of ownKeys(sighting)) {
    const reply = await send('remove', { key });
    if (reply?.removed === true) return { saved: false, token: reply.undo, offer };
  }
  return { saved: true };
}
