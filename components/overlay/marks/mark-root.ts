import glyphs from '../glyphs.css?inline';
import { makeHost, type Host } from '../host.ts';
import css from './mark.css?inline';
import { style } from '../style.ts';

const RULES = glyphs + css;

/** A host with the look of a mark, ready for the page. */
export function makeMark(name: string): Host {
  const made = makeHost(name);
  style(made.root, RULES);
  return made;
}
