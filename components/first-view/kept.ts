import { native } from '../../utils/i18n/native.ts';
import type { Tree } from './tree.ts';

/** What the popup showed last when it had just opened, for the next time that it opens. */
export interface KeptView {
  /** The build and the language that it is of; another one draws otherwise. */
  of: string;
  /** Attributes of the document: its language, theme, text size and density. */
  root: Record<string, string>;
  body: Tree[];
}

/**
 * In `localStorage`, which answers before anything is drawn, and which neither pages nor their scripts can read
 * (`storage.local` is open to them): marks of the reader are in it. "Delete everything" clears it.
 */
const NAME = 'first-view';
const FORMAT = 1;

interface Extension {
  runtime: { getManifest(): { version: string } };
}

/** Of which build, and in which language, a view is now. */
export function nameOfView(): string {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  const { runtime } = (browser ?? chrome) as Extension;
  return `${FORMAT} ${runtime.getManifest().version} ${native().getUILanguage()}`;
}

/** The kept view, if it is of this build and language. Throws where none can be read. */
export function readView(): KeptView | undefined {
  const view = JSON.parse(localStorage.getItem(NAME) ?? 'null') as KeptView | null;
  return view?.of === nameOfView() ? view : undefined;
}

/** Keeps a view; undefined: there is nothing to show next time. A storage that is full or closed keeps none. */
export function writeView(view: KeptView | undefined): void {
  try {
    const text = view && JSON.stringify(view);
    if (text === undefined) localStorage.removeItem(NAME);
    else if (text !== localStorage.getItem(NAME)) localStorage.setItem(NAME, text);
  } catch {
    // The next popup begins empty, as the first one did.
  }
}
