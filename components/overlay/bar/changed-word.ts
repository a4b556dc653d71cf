import { speak } from '../../../utils/i18n/speak.ts';
import { api } from '../../../utils/overlay/api.ts';
import { loadMore } from '../../../utils/overlay/more.ts';
import type { Choices } from './choices.ts';

interface ChangedWordDependencies {
  doc: Document;
  root: ShadowRoot;
  choices: Choices;
  paint(): void;
}

/** Says once in the bar that the site has changed. */
export function createChangedWord({ doc, root, choices, paint }: ChangedWordDependencies) {
  let notice: HTMLElement | undefined;
  /** Where it was said, and by which version before. */
  let told: { at: string; before: string | undefined } | undefined;

  async function say(site: string): Promise<void> {
    const { version } = api().runtime.getManifest();
    const { toldBy } = choices.now();
    if (toldBy === version) return;
    const now = { at: doc.location.href, before: toldBy };
    told = now;
    choices.hold({ toldBy: version });
    const made = (await loadMore())?.createNotice(site, version, () => notice?.remove());
    if (made === undefined || told !== now) return;
    notice = made;
    root.append(speak(notice));
    paint();
    choices.store({});
  }

  /** Where the same page says by now that all is well, it was still being built: a change that comes is to be said. */
  function takeBack(): void {
    notice?.remove();
    notice = undefined;
    if (told === undefined) return;
    const { at, before } = told;
    told = undefined;
    if (at === doc.location.href) choices.store({ toldBy: before });
  }

  return {
    element: () => notice,
    /** The site's name, where it is no longer what it was. */
    update(site: string | undefined): void {
      if (site === undefined) takeBack();
      else void say(site);
    },
  };
}
