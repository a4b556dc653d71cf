import type { BarChoices } from '../../../utils/bar-choices.ts';
import type { Bar, BarDependencies, ListedPage } from '../../overlay.content/parts.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import { send } from '../../overlay.content/send.ts';
import { createLayer } from '../layer.ts';
import { stepOfKey } from './bar-keys.ts';
import css from './bar.css?inline';
import { createHiding } from './hiding.ts';
import { createJump } from './jump.ts';
import { hiddenSightings, marksOf } from './listed.ts';
import { createMet } from './met.ts';
import { createPanel, type Panel } from './panel.ts';
import { createPill } from './pill.ts';

/** The listing bar: counts, moves between marks, and hides rows as the reader chose. */
export function createBar(deps: BarDependencies): Bar {
  const { doc, actions, guard } = deps;
  const layer = createLayer('tidemark-bar', css);
  const hiding = createHiding(doc);
  const jump = createJump(doc);
  const listening = new AbortController();
  let { choices } = deps;
  let page: ListedPage | undefined;
  let isOpen = false;
  let panel: Panel | undefined;

  const met = createMet(() => paint());
  const pill = createPill({
    step: (step) => page && jump.step(marksOf(page), step),
    toggle: () => (isOpen ? close() : openPanel()),
    unfold: () => choose({ folded: false }),
  });

  function paint(): void {
    if (page === undefined) return;
    const marks = marksOf(page);
    const left = hiddenSightings(page, choices, met.has);
    hiding.set(left.flatMap(({ row }) => row ?? []));
    for (const one of [panel, pill]) one?.element.classList.toggle('dark', page.dark);
    pill.element.classList.toggle('folded', choices.folded);
    const featured = marks.filter(({ trend }) => trend !== undefined).length;
    pill.paint(featured, page.sightings.length, isOpen);
    if (isOpen) panel?.paint(marks, choices, left.filter(({ row }) => row !== undefined).length);
  }

  function choose(change: Partial<BarChoices>): void {
    choices = { ...choices, ...change };
    if (change.folded === true) close();
    paint();
    if (actions.canSave) void send('chooseBar', choices);
  }

  function list(): void {
    const marks =
      page === undefined ? [] : marksOf(page).filter(({ trend }) => trend !== undefined);
    const ids = marks.map(({ sighting }) => arxivIdOf(sighting)).filter((id) => id !== undefined);
    const title = doc.title.replace(/\s+/g, ' ').trim().slice(0, 300);
    if (ids.length > 0) void send('showListed', { title, ids: [...new Set(ids)].slice(0, 2000) });
  }

  function openPanel(): void {
    isOpen = true;
    // Its fields and lists would be most of the bar's memory on pages where nobody opens it.
    panel ??= createPanel(doc.location.hostname, actions.canSave, {
      jump: jump.go,
      list,
      choose,
      close,
    });
    paint();
    pill.element.before(panel.element);
    panel.element.querySelector('button')?.focus();
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    panel?.element.remove();
    pill.focus();
    paint();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
    else onStep(event);
  }

  function onStep(event: KeyboardEvent): void {
    const step = stepOfKey(event);
    if (step !== undefined && page) jump.step(marksOf(page), step);
  }

  layer.root.append(pill.element);
  guard.add(layer.host, onKey);
  doc.defaultView?.addEventListener('keydown', onStep, { signal: listening.signal });

  return {
    update(now) {
      page = now;
      if (!layer.host.isConnected) doc.documentElement.append(layer.host);
      paint();
      if (actions.canSave) void met.note(now.sightings);
    },
    remove() {
      listening.abort();
      guard.remove(layer.host);
      hiding.set([]);
      layer.host.remove();
    },
  };
}
