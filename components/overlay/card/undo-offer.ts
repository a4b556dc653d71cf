import { UNDO_MS } from '../../../utils/overlay/actions.ts';
import { t } from '../../../utils/i18n/t.ts';
import { button, el, privateWords } from '../el.ts';

/**
 * "Removed · Undo" in a line of the card, for as long as a mark offers it. At its end it is told whether the
 * focus was there, which must not fall out of the card.
 */
export function undoOffer(onUndo: (token: string) => void, onEnd: (hadFocus: boolean) => void) {
  let token: string | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(ending);
    token = undefined;
    onEnd(undo.matches(':focus'));
  }

  const undo = button(
    'small',
    () => {
      const given = token;
      end();
      if (given !== undefined) onUndo(given);
    },
    [privateWords('', t('card.undo'))],
  );

  return {
    element: el('span', 'offer', privateWords('', t('card.removed')), undo),
    begin(given: string): void {
      clearTimeout(ending);
      token = given;
      ending = setTimeout(end, UNDO_MS);
    },
  };
}
