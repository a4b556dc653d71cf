import { make } from './plain-document.ts';

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(rules: string): CSSStyleSheet {
  const there = sheets.get(rules);
  if (there) return there;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  sheets.set(rules, sheet);
  return sheet;
}

/**
 * Gives a shadow root these rules too: as a sheet that is adopted and shared, or, where the browser does not let
 * a content script adopt sheets, as an element of its own.
 */
export function style(root: ShadowRoot, rules: string): void {
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(rules)];
  } catch {
    // As said above: this browser lets no content script adopt sheets.
    const element = make('style');
    element.textContent = rules;
    root.append(element);
  }
}
