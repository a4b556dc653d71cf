import type { ArxivFact } from '../facts.ts';
import { ARXIV_CSS, ARXIV_HEADER, author } from './arxiv-list.ts';
import { e, page } from './html.ts';

function result({ id, title, authors, summary }: ArxivFact): string {
  const shown = (kind: 'short' | 'full', text: string): string =>
    `<span class="abstract-${kind} has-text-grey-dark mathjax" id="${id}v1-abstract-${kind}" style="display: ${kind === 'short' ? 'inline' : 'none'};"> ${e(text)} <a class="is-size-7" style="white-space: nowrap;">${kind === 'short' ? '&#9661; More' : '&#9651; Less'}</a></span>`;
  return `<li class="arxiv-result"><div class="is-marginless"><p class="list-title is-inline-block"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a><span>&nbsp;[<a href="https://arxiv.org/pdf/${id}">pdf</a>, <a href="https://arxiv.org/ps/${id}">ps</a>, <a href="https://arxiv.org/format/${id}">other</a>]&nbsp;</span></p>
<div class="tags is-inline-block"><span class="tag is-small is-link tooltip is-tooltip-top" data-tooltip="Machine Learning">cs.LG</span></div></div>
<p class="title is-5 mathjax"> ${e(title)} </p>
<p class="authors"><span class="has-text-black-bis has-text-weight-semibold">Authors:</span> ${authors.map(author).join(', ')} </p>
<p class="abstract mathjax"><span class="search-hit">Abstract</span>: ${shown('short', summary.slice(0, 300))}${shown('full', summary)}</p>
<p class="is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Submitted</span> 2 May, 2026; <span class="has-text-black-bis has-text-weight-semibold">originally announced</span> May 2026. </p>
<p class="comments is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Comments:</span> <span class="has-text-grey-dark mathjax">6 pages, 4 figures</span></p></li>`;
}

/** A page of search results, abstracts shown. */
export const arxivSearch = (papers: readonly ArxivFact[]): string =>
  page(
    'Search | arXiv e-print repository',
    '',
    ARXIV_CSS,
    `${ARXIV_HEADER}<main class="container" id="main-container"><div class="content"><h1 class="title is-clearfix">Showing 1&ndash;${papers.length} of 10,000 results for all: systems</h1><ol class="breathe-horizontal" start="1">${papers.map(result).join('\n')}</ol></div></main></div>`,
  );
