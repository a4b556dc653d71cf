import { speak } from '../../../utils/i18n/speak.ts';
import type { BarChoices } from '../../../utils/bar-choices.ts';
import type { Bar, BarDependencies, ListingPage } from '../../../utils/overlay/parts.ts';
import { createLayer } from '../layer/window-layer.ts';
import { listenForKeys } from './bar-keys.ts';
import css from './bar.css?inline';
import eye from '../eye.css?inline';
import nearCss from '../near.css?inline';
import { near } from '../../../utils/overlay/near.ts';
import { watched } from '../../../utils/overlay/messages/watched.ts';
import { createChangedWord } from './changed-word.ts';
import { createChoices } from './choices.ts';
import { createFoldOut } from './fold-out.ts';
import { createHiding } from './hiding.ts';
import { createJump } from './jump.ts';
import { createLeftOut } from './left-out.ts';
import { marksOf } from './listed.ts';
import { createMet } from '../../../utils/overlay/messages/met.ts';
import { createPill } from './pill.ts';

/** The listing bar: counts, moves between marks, and hides rows as the reader chose. */
export function createBar({ doc, actions, guard, stored }: BarDependencies): Bar {
  const { canSave, open } = actions;
  const layer = createLayer('tidemark-bar', css + eye + nearCss);
  const jump = createJump();
  const listening = new AbortController();
  const choices = createChoices(stored, canSave);
  const leftOut = createLeftOut(createHiding(doc), paint);
  let page: ListingPage | undefined;

  const met = createMet(paint);
  for (const one of [watched, near]) one.listen(paint, listening.signal);
  const marks = () => (page ? marksOf(page) : []);
  const step = (by: 1 | -1): void => jump.step(marks(), by);
  const unfold = (): void => choose({ folded: false });
  const pill = createPill({ step, toggle: () => panel.toggle(), unfold });
  const events = { jump: jump.go, show: leftOut.show, open, choose };
  const panel = createFoldOut({ root: layer.root, canSave, events, pill, paint });
  const word = createChangedWord({ doc, root: layer.root, choices, paint });

  function paint(): void {
    if (page === undefined) return;
    const shown = marks();
    const chosen = choices.now();
    const hidden = leftOut.hide(page, chosen, met.has);
    for (const one of [panel.element(), pill.element, word.element()])
      one?.classList.toggle('dark', page.dark);
    pill.paint({
      n: shown.length,
      total: page.sightings.length,
      near: page.abstract ? page.sightings.filter(near.of).length : undefined,
      isOpen: panel.isOpen(),
      folded: chosen.folded,
    });
    panel.paint({ marks: shown, choices: chosen, hidden, page, watchedBy: watched.by, near });
  }

  function choose(change: Partial<BarChoices>): void {
    if (page) leftOut.chosen(change, page);
    choices[change.onlyNear === undefined ? 'store' : 'hold'](change);
    if (change.folded === true) panel.close();
    paint();
  }

  layer.root.append(speak(pill.element));
  listenForKeys(doc, layer.host, guard, { step, close: panel.close }, listening.signal);

  return {
    update(now, changed) {
      page = now;
      if (!layer.host.isConnected) doc.documentElement.append(layer.host);
      paint();
      word.update(changed);
      void watched.ask(now);
      void near.look(now);
      if (canSave) void met.note(now.sightings);
    },
    remove() {
      listening.abort();
      page = undefined;
      leftOut.end();
      layer.host.remove();
    },
  };
}
