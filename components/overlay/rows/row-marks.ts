import type { Kept } from '../../../utils/overlay/passed.ts';
import type { ListingPage, RowMarks, RowMarksDependencies } from '../../../utils/overlay/parts.ts';
import { style } from '../style.ts';
import { speak } from '../../../utils/i18n/speak.ts';
import { el } from '../el.ts';
import glyphs from '../glyphs.css?inline';
import { createFollow } from './follow.ts';
import { rowPlace } from './row-place.ts';
import css from './rows.css?inline';
import eye from '../eye.css?inline';
import { watched } from '../../../utils/overlay/messages/watched.ts';

const glyphFor = ({ reader }: Kept): string => (reader.read === 'done' ? 'check' : 'kept');

/** The boxes of an element's text; of a mark of ours its own. */
function linesOf(doc: Document, element: Element): DOMRectList {
  if (element.localName.startsWith('tidemark-')) return element.getClientRects();
  const range = doc.createRange();
  range.selectNodeContents(element);
  return range.getClientRects();
}

/**
 * Draws the signs of saved, done and watched papers over their rows: in the layer's closed root, without room in the
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
      const isWatched = watched.by(sighting) !== undefined;
      if (own === undefined && !isWatched) continue;
      const glyph = own === undefined ? 'eye' : glyphFor(own);
      const sign = el('div', `sign glyph gone ${glyph}`);
      if (own && isWatched) sign.append(el('div', 'glyph eye'));
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

  style(inside, glyphs + eye + css);
  root.append(speak(list));
  watched.listen(draw);

  return {
    update(now: ListingPage) {
      page = now;
      draw();
      void watched.ask(now);
    },
    remove() {
      page = undefined;
      follow.stop();
    },
  };
}
