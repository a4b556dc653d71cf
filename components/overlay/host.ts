/** An element of ours in the page, and its closed root, which only we have. */
export interface Host {
  host: HTMLElement;
  root: ShadowRoot;
}

let inert: Document | undefined;

/** Through the prototype, like everything of the document (plain-document.ts). */
function inertDocument(): Document {
  const implementation = Reflect.get(
    Document.prototype,
    'implementation',
    document,
  ) as DOMImplementation;
  return (inert ??= implementation.createHTMLDocument(''));
}

/**
 * Makes a host of ours with its closed shadow root, ready for the page. Both come from a document that no
 * registry of custom elements belongs to: where a page has defined the name as its own element, a host made
 * in its document would be that element before it has a root, and `attachInternals()` would give the page
 * the root. With a root from elsewhere the page gets the host and nothing in it. Style it after this: a sheet
 * belongs to the document in which it was made.
 */
export function makeHost(name: string): Host {
  const host = inertDocument().createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  Document.prototype.adoptNode.call(document, host);
  return { host, root };
}

/** Changes the attribute only where it says something new: a page sees every writing, also of the same. */
export function setFact(host: Element, name: string, value: string | undefined): void {
  if (value === undefined) host.removeAttribute(name);
  else if (host.getAttribute(name) !== value) host.setAttribute(name, value);
}

/** Words that no script of the page finds: `window.find` reads text in closed roots, and not what CSS draws. */
export function setWords(element: Element, words: string): void {
  element.setAttribute('data-words', words);
}
