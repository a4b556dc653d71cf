import { SCOPES, type Binding, type Layer } from './binding.ts';

interface Declared {
  layers: Set<Layer>;
  /** The list that had the focus last. */
  lastRoot: HTMLElement | undefined;
}

const pages = new WeakMap<Document, Declared>();

/** What the views of this page declare. */
function declared(): Declared {
  const there = pages.get(document) ?? { layers: new Set(), lastRoot: undefined };
  pages.set(document, there);
  return there;
}

const rootOf = ({ root }: Layer): HTMLElement | undefined => {
  const element = root?.();
  return element?.isConnected === true ? element : undefined;
};

function inPageOrder(a: HTMLElement, b: HTMLElement): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The list whose keys are live: that of the focus, or where it was last, or the first that has papers. */
export function rootInUse(target?: EventTarget | null): HTMLElement | undefined {
  const { layers, lastRoot } = declared();
  const full = [...layers].filter((layer) => layer.bindings().length > 0);
  const roots = [...new Set(full.map(rootOf).filter((root) => root !== undefined))];
  const around = roots.find((root) => target instanceof Node && root.contains(target));
  if (around) return around;
  return roots.find((root) => root === lastRoot) ?? roots.sort(inPageOrder)[0];
}

/** Marks the list in use, so that its row that is ready can be seen. */
function showInUse(): void {
  const used = rootInUse(document.activeElement);
  for (const layer of declared().layers) {
    const root = rootOf(layer);
    if (root && root === used) root.dataset['keys'] = 'live';
    else if (root) delete root.dataset['keys'];
  }
}

export function noteFocus({ target }: FocusEvent): void {
  const root = rootInUse(target);
  if (root && target instanceof Node && root.contains(target)) declared().lastRoot = root;
  showInUse();
}

/** Adds the keys of a view; gives the way to take them back. */
export function addLayer(layer: Layer): () => void {
  const { layers } = declared();
  layers.add(layer);
  return () => {
    layers.delete(layer);
    showInUse();
  };
}

/** What a view declares may have changed: papers came into a list. */
export const layersChanged = showInUse;

/** What is declared here and now, innermost first. */
function liveBindings(target?: EventTarget | null): { layer: Layer; binding: Binding }[] {
  const used = rootInUse(target);
  return [...declared().layers]
    .filter((layer) => layer.root === undefined || rootOf(layer) === used)
    .sort((a, b) => SCOPES.indexOf(b.scope) - SCOPES.indexOf(a.scope))
    .flatMap((layer) => layer.bindings().map((binding) => ({ layer, binding })));
}

/** All that knows this key, innermost first. */
export function bindingsOf(key: string, target?: EventTarget | null): Binding[] {
  return liveBindings(target)
    .map(({ binding }) => binding)
    .filter(({ keys }) => keys.includes(key));
}

/** Whether some keys begin with this one. */
export const isPrefix = (key: string): boolean =>
  liveBindings().some(({ binding }) => binding.keys.some((one) => one.startsWith(`${key} `)));

/** What works here, as it is shown: each key once, where it is known innermost. */
export function shownBindings(): { scope: Layer['scope']; keys: string[]; binding: Binding }[] {
  const taken = new Set<string>();
  return liveBindings(document.activeElement).flatMap(({ layer, binding }) => {
    const keys = binding.keys.filter((key) => !taken.has(key));
    for (const key of keys) taken.add(key);
    return keys.length === 0 ? [] : [{ scope: layer.scope, keys, binding }];
  });
}

/** Does what a key does, for a control that says so. */
export function doKey(key: string): void {
  for (const { act } of bindingsOf(key, document.activeElement)) if (act(key) !== false) return;
}
