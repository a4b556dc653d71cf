import { speak } from '../../../utils/i18n/speak.ts';
import { parseBarChoices, type BarChoices } from '../../../utils/bar-choices.ts';
import type { Bar, BarDependencies, ListedPage } from '../../../utils/overlay/parts.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import { api } from '../../../utils/overlay/api.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import { createLayer } from '../layer/window-layer.ts';
import { loadMore } from '../../../utils/overlay/more.ts';
import { stepOfKey } from './bar-keys.ts';
import css from './bar.css?inline';
import eye from '../eye.css?inline';
import { watched } from '../../../utils/overlay/messages/watched.ts';
import { createHiding } from './hiding.ts';
import { createJump } from './jump.ts';
import { hiddenSightings, marksOf } from './listed.ts';
import { createMet } from '../../../utils/overlay/messages/met.ts';
import type { Panel } from '../../../utils/overlay/panel.ts';
import { createPill } from './pill.ts';

/** The listing bar: counts, moves between marks, and hides rows as the reader chose. */
export function createBar(deps: BarDependencies): Bar {
  const { doc, actions, guard } = deps;
  const layer = createLayer('tidemark-bar', css + eye);
  const hiding = createHiding(doc);
  const jump = createJump();
  const listening = new AbortController();
  let choices = parseBarChoices(deps.stored);
  let page: ListedPage | undefined;
  let isOpen = false;
  let panel: Panel | undefined;
  let notice: HTMLElement | undefined;
  /** Where it was said that the site has changed, and by which version before. */
  let told: { at: string; before: string | undefined } | undefined;

  const met = createMet(() => paint());
  watched.listen(() => paint());
  const pill = createPill({
    step: (step) => page && jump.step(marksOf(page), step),
    toggle: () => (isOpen ? close() : void openPanel()),
    unfold: () => choose({ folded: false }),
  });

  function paint(): void {
    if (page === undefined) return;
    const marks = marksOf(page);
    const left = hiddenSightings(page, choices, met.has);
    hiding.set(left.flatMap(({ row }) => row ?? []));
    for (const one of [panel?.element, pill.element, notice])
      one?.classList.toggle('dark', page.dark);
    pill.element.classList.toggle('folded', choices.folded);
    pill.element.classList.toggle('gone', marks.length === 0);
    pill.paint(marks.length, page.sightings.length, isOpen);
    const hidden = left.filter(({ row }) => row !== undefined).length;
    if (isOpen) panel?.paint({ marks, choices, hidden, page, watchedBy: watched.by });
  }

  function choose(change: Partial<BarChoices>): void {
    choices = { ...choices, ...change };
    if (change.folded === true) close();
    paint();
    if (actions.canSave) void send('chooseBar', choices);
  }

  async function sayChanged(site: string | undefined): Promise<void> {
    if (site === undefined) {
      takeBack();
      return;
    }
    const { version } = api().runtime.getManifest();
    if (choices.toldBy === version) return;
    const now = { at: doc.location.href, before: choices.toldBy };
    told = now;
    choices = { ...choices, toldBy: version };
    const made = (await loadMore())?.createNotice(site, version, () => notice?.remove());
    if (made === undefined || told !== now) return;
    notice = made;
    layer.root.append(speak(notice));
    choose({});
  }

  /** Where the same page says by now that all is well, it was still being built: a change that comes is to be said. */
  function takeBack(): void {
    notice?.remove();
    notice = undefined;
    if (told === undefined) return;
    const { at, before } = told;
    told = undefined;
    if (at === doc.location.href) choose({ toldBy: before });
  }

  function list(): void {
    const marks = page === undefined ? [] : marksOf(page);
    const ids = marks.map(({ sighting }) => arxivIdOf(sighting)).filter((id) => id !== undefined);
    const title = doc.title.replace(/\s+/g, ' ').trim().slice(0, 300);
    if (ids.length > 0) void send('showListed', { title, ids: [...new Set(ids)].slice(0, 2000) });
  }

  async function openPanel(): Promise<void> {
    isOpen = true;
    // Its fields and lists would be most of the bar's memory on pages where nobody opens it.
    const more = panel ? undefined : await loadMore();
    panel ??= more?.createPanel(doc.location.hostname, actions.canSave, {
      jump: jump.go,
      open: actions.open,
      list,
      choose,
      close,
    });
    if (!isOpen || panel === undefined) return;
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

  layer.root.append(speak(pill.element));
  guard.add(layer.host, onKey);
  doc.defaultView?.addEventListener('keydown', onStep, { signal: listening.signal });

  return {
    update(now, changed) {
      page = now;
      if (!layer.host.isConnected) doc.documentElement.append(layer.host);
      paint();
      void sayChanged(changed);
      void watched.ask(now);
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
