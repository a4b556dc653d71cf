import type { ArxivFact } from '../facts.ts';
import { e, page } from './html.ts';

export const ARXIV_CSS = `
body { margin: 0; font: 14px/1.4 "Lucida Grande", Helvetica, Arial, sans-serif; } a { color: #0068ac; text-decoration: none; }
#content { margin: 1em 2em; } dl { margin: 0; } dt { margin-top: 0.6em; } dd { margin: 0 0 1.2em 40px; }
.list-title { font-size: large; font-weight: bold; line-height: 120%; } .descriptor { font-weight: bold; }
.list-authors, .list-subjects, .list-comments { margin: 0.2em 0; } h1.title { font-size: x-large; margin: 0.25em 0 0.25em 20px; }
h1.title .descriptor { display: none; } .metatable { margin: 1em 20px; } .leftcolumn { float: left; width: 70%; } .extra-services { float: right; width: 25%; }
blockquote.abstract { line-height: 1.55; margin: 1em 20px; } #labstabs { clear: both; } .tab { display: none; } .labs-tab-input:checked + label + .tab { display: block; }
[hidden], .is-sr-only { display: none; } svg { width: 20px; height: 20px; } .columns { display: flex; }`;

/** The frame of every page since 2026-07: banner, header, search. */
export const ARXIV_HEADER = `<div class="flex-wrap-footer"><a href="#content" class="ds-skip-link">Skip to main content</a>
<div class="ds-announcement" role="region" aria-label="Announcement"><span class="ds-announcement-text">A notice.</span><a class="ds-announcement-link" href="https://info.arxiv.org/about">More</a><button type="button" class="ds-announcement-close">&times;</button></div>
<header class="ds-site-header"><a aria-hidden="true" tabindex="-1" href="https://arxiv.org/IgnoreMe" class="is-sr-only"></a><a href="https://arxiv.org/" class="ds-site-header-logo">arXiv</a>
<nav class="ds-site-header-nav"><a href="https://arxiv.org/search">Search</a><a href="https://arxiv.org/user/create">Submit</a><a href="https://arxiv.org/login">Log in</a></nav></header>
<div class="arxiv-search-overlay" hidden><form method="GET" action="https://arxiv.org/search"><input type="text" name="query"><input type="hidden" name="searchtype" value="all"></form></div>`;

/** As arXiv searches for people: `Last,+F`. */
export function author(name: string): string {
  const words = name.split(' ');
  const query = `${words.at(-1) ?? ''},+${(words[0] ?? '').slice(0, 1)}`;
  return `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=${encodeURIComponent(query)}">${e(name)}</a>`;
}

function entry({ id, title, authors, summary }: ArxivFact, n: number, abstracts: boolean): string {
  const comments =
    n % 3 === 0
      ? ''
      : `<div class='list-comments mathjax'><span class='descriptor'>Comments:</span> ${8 + (n % 30)} pages, ${n % 9} figures </div>`;
  const abstract = abstracts ? `<p class='mathjax'> ${e(summary)} </p>` : '';
  return `<dt>
<a name='item${n}'>[${n}]</a>
<a href ="/abs/${id}" title="Abstract" id="${id}"> arXiv:${id} </a>
[<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}" aria-labelledby="pdf-${id}">pdf</a>, <a href="https://arxiv.org/html/${id}v1" title="View HTML" id="html-${id}" aria-labelledby="html-${id}" rel="noopener noreferrer" target="_blank">html</a>, <a href="/format/${id}" title="Other formats" id="oth-${id}" aria-labelledby="oth-${id}">other</a>]
</dt>
<dd><div class='meta'>
<div class='list-title mathjax'><span class='descriptor'>Title:</span> ${e(title)} </div>
<div class='list-authors'>${authors.map(author).join(', ')}</div>
${comments}
<div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span>; Artificial Intelligence (cs.AI) </div>
${abstract}</div></dd>`;
}

/** A listing, `/list/cs.LG/recent` or, with abstracts, `/list/cs.LG/new`. */
export function arxivList(papers: readonly ArxivFact[], abstracts = false): string {
  const size = Math.max(1, Math.ceil(papers.length / (abstracts ? 3 : 5)));
  const days = Array.from({ length: Math.ceil(papers.length / size) }, (_, i) => i * size);
  const lists = days.map((from, day) => {
    const rows = papers.slice(from, from + size);
    const heading = abstracts
      ? (['New submissions', 'Cross submissions', 'Replacement submissions'][day] ?? '')
      : `Day ${day + 1}`;
    return `<dl id='articles'><h3>${heading} (showing ${rows.length} of ${rows.length} entries )</h3>${rows.map((paper, i) => entry(paper, from + i + 1, abstracts)).join('\n')}</dl>`;
  });
  const counted = `<div class='paging'>Total of ${papers.length} entries </div><div class='morefewer'>Showing up to 2000 entries per page: <a href=/list/cs.LG/recent?skip=0&amp;show=25 rel="nofollow"> fewer</a> | <span>more</span> | <span>all</span></div>`;
  return page(
    'Machine Learning',
    '',
    ARXIV_CSS,
    `${ARXIV_HEADER}<main><div id="content"><div id='content-inner'><div id='dlpage'><h1>Machine Learning</h1>${counted}${lists.join('\n')}${counted}</div></div></div></main></div>`,
  );
}
