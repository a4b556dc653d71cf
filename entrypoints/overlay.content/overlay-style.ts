import { make } from './plain-document.ts';
import glyphs from './glyphs.css?inline';
import css from './overlay.css?inline';

let sheet: CSSStyleSheet | undefined;

/**
 * Gives a shadow root the overlay's one style sheet: adopted and shared, or, where the browser does
 * not let a content script adopt sheets, as an element of its own.
 */
export function style(root: ShadowRoot): void {
  try {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(glyphs + css);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = make('style');
    element.textContent = glyphs + css;
    root.append(element);
  }
}
