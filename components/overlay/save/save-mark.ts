import type { Sighting } from '../../../utils/sites/types.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import { watchPointer, type Mark, type PillEvents } from '../badge/badge.ts';
import { setFact } from '../host.ts';
import { make } from '../plain-document.ts';
import { makeMark } from '../marks/mark-root.ts';
import { saveButton } from './save-button.ts';
import type { ReaderMarks } from '../../../utils/overlay/view.ts';

/** What a save control shows of the reader, and on which ground. */
export interface SavePaint {
  reader: ReaderMarks;
  dark: boolean;
}

/**
 * The quiet save control of a paper that has no badge: the same element, in the same size, saved or not. Its
 * card opens as a badge's does, and by the arrow down, since a press saves.
 */
export function createSave(
  sighting: Sighting,
  first: SavePaint,
  actions: Actions,
  events: PillEvents,
): Mark<SavePaint> {
  const { host, root } = makeMark('tidemark-save');
  setFact(host, 'data-paper-key', sighting.keys[0]);
  const save = saveButton(sighting, actions);
  const { element } = save;
  const read = make('span');
  element.classList.add('solo');
  element.append(read);
  root.append(element);
  watchPointer(element, host, events);
  element.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'ArrowDown') return;
    event.preventDefault();
    events.press(host, 'keyboard');
  });

  const paint = ({ reader, dark }: SavePaint): void => {
    const sign = reader.read === 'done' ? 'check' : 'ring';
    read.className = reader.read === undefined ? '' : `glyph ${sign}`;
    element.classList.toggle('dark', dark);
    save.paint(reader.saved);
  };
  paint(first);
  return { host, root, paint, focus: () => element.focus() };
}
