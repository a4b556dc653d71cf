import { make } from './plain-document.ts';
import { t } from '../../utils/i18n/t-overlay.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import type { Actions } from './actions.ts';

export interface SaveButton {
  element: HTMLButtonElement;
  paint(saved: boolean): void;
}

/** The bookmark: painted at once when pressed, and put back when the worker refused. */
export function saveButton(sighting: Sighting, actions: Actions): SaveButton {
  const element = make('button');
  element.type = 'button';
  element.className = 'save glyph bookmark';
  let saved = false;

  const paint = (now: boolean): void => {
    saved = now;
    element.setAttribute('aria-pressed', String(now));
    element.title = now ? t('overlay.saved') : t('overlay.save');
    element.setAttribute('aria-label', element.title);
  };

  element.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!event.isTrusted) return;
    const before = saved;
    paint(!before);
    void actions.toggleSave(sighting, before).then(paint);
  });
  return { element, paint };
}
