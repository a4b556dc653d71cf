import { makeSvg } from './plain-document.ts';

const PATHS = {
  bookmark: 'M3.5 1.5h5a.5.5 0 0 1 .5.5v8.5L6 8.2 3 10.5V2a.5.5 0 0 1 .5-.5z',
  check: 'M2 6.5 4.8 9.2 10 3.5',
  crest: 'M6 2.2 10.4 9.8H1.6z',
  ring: 'M6 2.9 9.8 9.4H2.2z',
} as const;

/** One of the overlay's own 12 px glyphs, drawn in the text colour. */
export function glyph(name: keyof typeof PATHS): SVGElement {
  const svg = makeSvg('svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `glyph ${name}`);
  const path = makeSvg('path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
