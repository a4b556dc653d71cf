import type { SamplePaper } from './arxiv-pages.ts';
import { escapeHtml as e, page } from './html.ts';

/** How one kind of list shows a paper: the title's link, and the names. */
type Row = (link: string, names: string, n: number) => string;

/**
 * Lists as real sites lay them out. Each row has a width of its own, so that titles end everywhere in their
 * last line, and some of them fill it.
 */
const KINDS: Readonly<Record<string, Row>> = {
  plain: (link) => `<li>${link}</li>`,
  inline: (link, names) => `<li>${link} <i>${names}</i></li>`,
  bare: (link, names) => `<li>${link}, ${names}.</li>`,
  terms: (link, names) => `<dt><br>${link}</dt><dd>${names}</dd>`,
  table: (link, names) => `<table><tr><td>7</td><td>${link}</td><td>${names}</td></tr></table>`,
  floats: (link, names) =>
    `<div class="flow"><span class="right">[<a href="#">pdf</a>] [<a href="#">code</a>]</span>${link}<div>${names}</div></div>`,
  buttons: (link, names) =>
    `<p class="flex"><span class="tools"><a class="pad" href="#">pdf</a><a class="pad" href="#">bib</a></span><span><strong>${link}</strong><br>${names}</span></p>`,
  badges: (link, names) =>
    `<div>${link} <span class="pad">Oral</span> <span class="pad">Poster</span><p>${names}</p></div>`,
  flex: (link, _, n) => `<div class="flex apart">${link}<span>${2010 + n}</span></div>`,
  rtl: (link, names) => `<div dir="rtl">${link} <span>${names}</span></div>`,
  cited: (link, names) => `<p>As was shown in ${link} by ${names}, and later by many others.</p>`,
  cut: (link, names) => `<div class="cut">${link}</div><div>${names}</div>`,
  centred: (link, names) => `<div class="centred">${link}<div>${names}</div></div>`,
  scroller: (link, names) => `<div class="scroller"><div>${link}</div><div>${names}</div></div>`,
  held: (link, names) => `<div class="scroller held"><div>${link}</div><div>${names}</div></div>`,
};

export const ROOM_KINDS: readonly string[] = [...Object.keys(KINDS), 'cards', 'whole'];

const STYLE = `<style>
.rooms { position: relative; } .right { float: right; } .flow::after { content: ''; display: block; clear: both; }
.flex { display: flex; gap: 8px; } .apart { justify-content: space-between; }
.pad { display: inline-block; padding: 1px 6px; border-radius: 4px; background: #17a2b8; color: #fff; font-size: 11px; }
.cut { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; } .centred { text-align: center; }
.scroller { overflow: auto; max-height: 70px; border: 1px solid #ccc; } .held { position: relative; }
.of-cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; }
.of-cards > div { border: 1px solid #ccc; padding: 8px; } li, dd, td { line-height: 1.4; }
main:has(.of-whole) { max-width: none; padding: 0; }
</style>`;

function rows(kind: string, papers: readonly SamplePaper[], widths: boolean): string {
  const row = KINDS[kind] ?? KINDS['inline']!;
  return papers
    .map((paper, n) => {
      const link = `<a href="/abs/${paper.id}">${e(paper.title)}</a>`;
      const names = e(paper.authors.slice(0, 6).join(', '));
      const style = widths ? ` style="width:min(100%, ${260 + 13 * n}px)"` : '';
      return `<div${style}>${row(link, names, n)}</div>`;
    })
    .join('\n');
}

/** A page of one kind of list, in which every paper is featured. */
export function roomPage(kind: string, papers: readonly SamplePaper[]): string {
  const isWide = kind === 'whole';
  const inside = rows(kind, papers, kind !== 'cards' && !isWide);
  const body = `<h3>${e(kind)}</h3><div class="of-${e(kind)}">${inside}</div><p>The end.</p>`;
  return page('Rooms', STYLE, isWide ? body : `<div class="rooms">${body}</div>`);
}
