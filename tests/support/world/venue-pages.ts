import type { SamplePaper } from './arxiv-pages.ts';
import { escapeHtml as e, page } from './html.ts';

const hash = (paper: SamplePaper): string =>
  paper.id.replace(/\D/g, '').padStart(32, 'a').slice(0, 32);

const tags = (paper: SamplePaper, more: Record<string, string> = {}): string =>
  [
    ['citation_title', paper.title],
    ...paper.authors.slice(0, 20).map((name) => ['citation_author', name]),
    ...Object.entries(more),
  ]
    .map(([name = '', content = '']) => `<meta name="${name}" content="${e(content)}">`)
    .join('');

const names = (paper: SamplePaper): string => e(paper.authors.slice(0, 20).join(', '));

/** A list in the DOM shape of NeurIPS' proceedings since 2025. */
export function neuripsList(papers: readonly SamplePaper[]): string {
  const rows = papers.map(
    (paper) => `<li class="conference" data-track="conference"><div class="paper-content">
<a title="paper title" href="/paper_files/paper/2026/hash/${hash(paper)}-Abstract-Conference.html">${e(paper.title)}</a>
<span class="paper-authors">${names(paper)}</span></div></li>`,
  );
  return page('NeurIPS 2026', '', `<ul class="paper-list">${rows.join('\n')}</ul>`);
}

/** The same list after the site was built anew: rows of another kind, links to the same papers. */
export function neuripsChanged(papers: readonly SamplePaper[]): string {
  const rows = papers.map(
    (paper, i) =>
      `<x-work><b><a href="/paper_files/paper/2026/hash/${String(i).padStart(32, 'a')}-Abstract-Conference.html">${e(paper.title)}</a></b>
<small>${names(paper)}</small></x-work>`,
  );
  return page('NeurIPS 2026', '', `<main>${rows.join('\n')}</main>`);
}

export function neuripsPaper(paper: SamplePaper): string {
  return page(
    paper.title,
    tags(paper, { citation_publication_date: '2026' }),
    `<h4>${e(paper.title)}</h4><h4>Authors</h4><p><i>${names(paper)}</i></p>`,
  );
}

export function pmlrVolume(papers: readonly SamplePaper[]): string {
  const rows = papers.map(
    (paper, i) => `<div class="paper"><p class="title">${e(paper.title)}</p>
<p class="details"><span class="authors">${names(paper)}</span>; <span class="info"><i>Proceedings</i>, PMLR 300:1-9</span></p>
<p class="links">[<a href="https://proceedings.mlr.press/v300/sample26${i}.html">abs</a>][<a href="https://openreview.net/forum?id=Pm_l-R00${i}">OpenReview</a>]</p></div>`,
  );
  const heading = '<h2>Volume 300: Sample Conference on Learning, 1-3 June 2026, Somewhere</h2>';
  return page('PMLR 300', '', heading + rows.join('\n'));
}

export function cvfList(papers: readonly SamplePaper[]): string {
  const rows = papers.map(
    (
      paper,
      i,
    ) => `<dt class="ptitle"><br><a href="/content/CVPR2026/html/Sample_${i}_paper.html">${e(paper.title)}</a></dt>
<dd>${paper.authors.map((name) => `<form class="authsearch"><a href="#">${e(name)}</a>,</form>`).join('')}</dd>
<dd>[<a href="/content/CVPR2026/papers/Sample_${i}_paper.pdf">pdf</a>]</dd>`,
  );
  return page('CVPR 2026', '', `<div id="content"><dl>${rows.join('\n')}</dl></div>`);
}

export function aclVolume(papers: readonly SamplePaper[]): string {
  const rows = papers.map(
    (
      paper,
      i,
    ) => `<div class="d-sm-flex align-items-stretch mb-3"><div class="d-block me-2 list-button-row"><a class="badge" href="#">pdf</a></div>
<span class="d-block"><strong><a class="align-middle" href="/2026.sample-long.${i + 1}/">${e(paper.title)}</a></strong><br>
${paper.authors.map((name) => `<a href="/people/x/">${e(name)}</a>`).join(' | ')}</span></div>`,
  );
  return page(
    'ACL 2026',
    '',
    `<section id="main"><h2 id="title">Volume</h2>${rows.join('\n')}</section>`,
  );
}

export function dblpVolume(papers: readonly SamplePaper[]): string {
  const rows = papers.map(
    (
      paper,
      i,
    ) => `<li class="entry inproceedings" id="conf/sample/X26${i}"><nav class="publ"><ul><li class="drop-down"><div class="head"><a href="https://doi.org/10.5555/sample.${i}">view</a></div></li></ul></nav>
<cite class="data">${paper.authors.map((name) => `<span itemprop="author"><span itemprop="name">${e(name)}</span></span>`).join(', ')}:<br>
<span class="title" itemprop="name">${e(paper.title)}.</span></cite></li>`,
  );
  return page('dblp sample', '', `<ul class="publ-list">${rows.join('\n')}</ul>`);
}
