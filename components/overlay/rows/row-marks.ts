import type { Kept } from '../../../utils/overlay/passed.ts';
import type { ListingPage, RowMarks, RowMarksDependencies } from '../../../utils/overlay/parts.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { style } from '../style.ts';
import { speak } from '../../../utils/i18n/speak.ts';
import { el } from '../el.ts';
import glyphs from '../glyphs.css?inline';
import { createFollow } from './follow.ts';
import { rowPlace } from './row-place.ts';
import css from './rows.css?inline';
import eye from '../eye.css?inline';
import near from '../near.css?inline';
import { near as nearRows } from '../../../utils/overlay/near.ts';
import { watched } from '../../../utils/overlay/messages/watched.ts';

const glyphFor = ({ reader }: Kept): string => (reader.read === 'done' ? 'check' : 'kept');

/** What is to be said of a row, in the order in which it is drawn. */
function glyphsOf(own: Kept | undefined, sighting: Sighting): string[] {
  return [
    own && glyphFor(own),
    watched.by(sighting) === undefined ? undefined : 'eye',
    nearRows.of(sighting) && 'near',
  ].filter((glyph) => glyph !== undefined);
}

/** The boxes of an element's text; of a mark of ours its own. */
function linesOf(doc: Document, element: Element): DOMRectList {
  if (element.localName.startsWith('tidemark-')) return element.getClientRects();
  const range = doc.createRange();
  range.selectNodeContents(element);
  return range.getClientRects();
}

/**
 * Draws the signs of saved, done, watched and near papers over their rows: in the layer's closed root, without room in the
 * page, and letting every click through.
 */
export function createRowMarks({ doc, root }: RowMarksDependencies): RowMarks {
  const list = el('div', '');
  const inside = list.attachShadow({ mode: 'closed' });
  const signs = new Map<Element, HTMLElement>();
  /** What stands at the end of a title already. */
  const ends = new Map<Element, Element>();
  let page: ListingPage | undefined;
  const follow = createFollow(doc, place);

  function place(): void {
    const origin = list.getBoundingClientRect();
    const right = doc.documentElement.clientWidth;
    const places = [...signs].map(([anchor, sign]) => {
      const at = follow.isSeen(anchor)
        ? rowPlace(linesOf(doc, ends.get(anchor) ?? anchor), origin, right)
        : undefined;
      return { sign, at };
    });
    for (const { sign, at } of places) {
      sign.classList.toggle('gone', at === undefined);
      if (at) sign.style.translate = `${at.x}px ${at.y}px`;
    }
  }

  function draw(): void {
    if (page === undefined) return;
    signs.clear();
    ends.clear();
    const kept = new Map(page.kept.map((one) => [one.sighting, one]));
    for (const sighting of page.sightings) {
      const own = kept.get(sighting);
      const glyphs = glyphsOf(own, sighting);
      const [glyph] = glyphs;
      if (glyph === undefined) continue;
      const sign = el('div', `sign glyph gone ${glyph}`);
      sign.append(...glyphs.slice(1).map((one) => el('div', `glyph ${one}`)));
      const { anchor } = sighting;
      signs.set(anchor, sign);
      const mark = page.markOf(sighting)?.host;
      if (mark) ends.set(anchor, mark);
    }
    list.className = page.dark ? 'dark' : '';
    inside.replaceChildren(...inside.querySelectorAll(':scope > style'), ...signs.values());
    follow.watch(new Set(signs.keys()));
    place();
  }

  style(inside, glyphs + eye + near + css);
  root.append(speak(list));
  for (const one of [watched, nearRows]) one.listen(draw, follow.ended);

  return {
    update(now: ListingPage) {
      page = now;
      draw();
      void watched.ask(now);
      void nearRows.look(now);
    },
    remove() {
      page = undefined;
      follow.stop();
    },
  };
}
