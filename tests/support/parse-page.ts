import { Window } from 'happy-dom';

/** A page as a document without scripts, at this address. */
export function parsePage(html: string, url: string): Document {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
