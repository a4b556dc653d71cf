/**
 * The document as the browser made it. A page can hide any property of its document behind an element
 * (`<img name="querySelector">`), for content scripts too; through this those of the prototype are reached.
 */
export function plainDocument(doc: Document): Document {
  return new Proxy(doc, {
    get(_, key): unknown {
      // Its own and unforgeable, so that no element can hide it.
      if (key === 'location') return doc.location;
      const value: unknown = Reflect.get(Document.prototype, key, doc);
      return typeof value === 'function' ? (value.bind(doc) as unknown) : value;
    },
  });
}

export function make<T extends keyof HTMLElementTagNameMap>(tag: T): HTMLElementTagNameMap[T];
export function make(tag: string): HTMLElement;
export function make(tag: string): HTMLElement {
  return Document.prototype.createElement.call(document, tag);
}

export function makeSvg(name: string): SVGElement {
  const svg = 'http://www.w3.org/2000/svg';
  return Document.prototype.createElementNS.call(document, svg, name) as SVGElement;
}
