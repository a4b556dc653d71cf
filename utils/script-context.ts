/**
 * Stands for WXT's `ContentScriptContext` in the content scripts' bundles (wxt.config.ts). Ours need its
 * signal and nothing else; the rest of it would be a twelfth of the overlay's bytes and a millisecond on
 * every page.
 */
export class ContentScriptContext {
  /** Aborts when a newer copy of the same script starts in this page: the extension was updated. */
  readonly signal: AbortSignal;

  constructor(name: string) {
    const controller = new AbortController();
    // Through the prototype: an element of the page can hide the document's own names.
    const { addEventListener, dispatchEvent } = EventTarget.prototype;
    const started = `tidemark:${name}`;
    dispatchEvent.call(document, new Event(started));
    addEventListener.call(document, started, () => controller.abort(), { once: true });
    this.signal = controller.signal;
  }
}
