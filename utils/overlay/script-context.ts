import { api } from './api.ts';

type Scope = typeof globalThis & { tidemarkRunning?: Map<string, AbortController> };

const scope: Scope = globalThis;

/** Whether this script's extension is gone, removed or updated: the browser then takes its API away. */
export const isOrphan = (): boolean =>
  (api() as { runtime?: { id?: string } } | undefined)?.runtime?.id === undefined;

/**
 * Stands for WXT's `ContentScriptContext` in the content scripts' bundles (wxt.config.ts). Ours need its
 * signal and nothing else; the rest of it would be a twelfth of the overlay's bytes and a millisecond on
 * every page.
 */
export class ContentScriptContext {
  /**
   * Aborts when a newer copy of the same script starts in this page: in the same world, or, after an update,
   * in another one, from which only an event of the document comes across. The page can dispatch it too, and
   * so it is heeded only by a script whose extension is gone.
   */
  readonly signal: AbortSignal;

  constructor(name: string) {
    const controller = new AbortController();
    const running = (scope.tidemarkRunning ??= new Map());
    running.get(name)?.abort();
    running.set(name, controller);
    // Through the prototype: an element of the page can hide the document's own names.
    const { addEventListener, dispatchEvent } = EventTarget.prototype;
    const started = `tidemark:${name}`;
    dispatchEvent.call(document, new Event(started));
    const onStarted = (): void => {
      if (isOrphan()) controller.abort();
    };
    addEventListener.call(document, started, onStarted, { signal: controller.signal });
    this.signal = controller.signal;
  }
}
