import { make } from '../plain-document.ts';
import { textOf } from '../../../utils/i18n/text-of.ts';
import { t } from '../../../utils/i18n/t-overlay.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { UNDO_MS } from '../../../utils/overlay/actions.ts';
import type { Actions, Offer } from '../../../utils/overlay/reader-actions.ts';
import { setWords } from '../host.ts';
import { style } from '../style.ts';

export interface SaveButton {
  element: HTMLButtonElement;
  paint(saved: boolean): void;
}

/**
 * The bookmark: painted at once when pressed, and put back when the worker refused. After a removal it
 * covers its mark for a while, says so, and takes it back when pressed again; nothing changes its size.
 */
export function saveButton(sighting: Sighting, actions: Actions): SaveButton {
  const element = make('button');
  element.lang = textOf('language');
  element.className = 'save glyph bookmark';
  let saved = false;
  /** What takes the removal back, while that is offered. */
  let token: string | undefined;
  let stuck!: Offer['stuck'];
  let ending: ReturnType<typeof setTimeout> | undefined;

  function name(words: string): void {
    element.title = words;
    // In a list of buttons it must say which paper it means.
    element.setAttribute('aria-label', words + (sighting.title && `: ${sighting.title}`));
  }

  function paint(now: boolean): void {
    saved = now;
    if (now) token = undefined;
    element.classList.toggle('undo', !!token);
    element.setAttribute('aria-pressed', `${now}`);
    if (!token) name(now ? t('overlay.saved') : t('overlay.save'));
  }

  function offer(given: string, [words, label]: Offer['stuck']): void {
    clearTimeout(ending);
    token = given;
    setWords(element, words);
    name(label);
    paint(false);
    ending = setTimeout(() => {
      token = undefined;
      paint(saved);
    }, UNDO_MS);
  }

  async function toggle(): Promise<void> {
    const before = saved;
    paint(!before);
    const done = await actions.toggleSave(sighting, before);
    if (!done.token || !done.offer) return paint(done.saved);
    ({ stuck } = done.offer);
    style(element.getRootNode() as ShadowRoot, done.offer.rules);
    offer(done.token, done.offer.removed);
  }

  async function takeBack(given: string): Promise<void> {
    paint(true);
    if (!(await actions.undo(given))) offer(given, stuck);
  }

  element.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) void (token ? takeBack(token) : toggle());
  });
  return { element, paint };
}
