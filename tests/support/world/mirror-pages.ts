import type { SamplePaper } from './arxiv-pages.ts';
import { escapeHtml as e, page } from './html.ts';

/** `/search`, in arXiv's DOM shape. */
export function searchPage(papers: SamplePaper[]): string {
  const rows = papers.map(
    ({ id, title, authors }) => `<li class="arxiv-result"><div class="is-marginless">
<p class="list-title is-inline-block"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a> <span>[<a href="https://arxiv.org/pdf/${id}">pdf</a>]</span></p></div>
<p class="title is-5 mathjax">${e(title)}</p>
<p class="authors"><span class="has-text-weight-semibold">Authors:</span> ${authors.map((name) => `<a href="/search/?query=x">${e(name)}</a>`).join(', ')}</p>
<p class="abstract mathjax"><span class="abstract-full" id="${id}v2-abstract-full">An invented abstract.</span></p>
<p class="comments is-size-7"><span class="has-text-weight-semibold">Comments:</span> <span>Accepted to an invented workshop</span></p></li>`,
  );
  return page('Search', '', `<ol class="breathe-horizontal">${rows.join('\n')}</ol>`);
}

/** `/html/ID`, in the shape of arXiv's HTML papers; its references are the other papers. */
export function htmlPaperPage(
  { id, title, authors }: SamplePaper,
  references: SamplePaper[],
  theme: 'light' | 'dark' = 'light',
): string {
  const items = references.map(
    (paper, i) =>
      `<li id="bib.bib${i + 1}" class="ltx_bibitem"><span class="ltx_tag ltx_tag_bibitem">[${i + 1}]</span><span class="ltx_bibblock">${e(paper.authors[0] ?? '')}.</span><span class="ltx_bibblock">${e(paper.title)}.</span><span class="ltx_bibblock"><em>arXiv preprint arXiv:${paper.id}</em>, 2026.</span></li>`,
  );
  const dark = theme === 'dark' ? '<style>body{background:#111;color:#eee}</style>' : '';
  return `<!doctype html><html lang="en" data-theme="${theme}"><head><meta charset="utf-8"><title>${e(title)}</title>${dark}</head><body><header class="arxiv-html-header"><a href="https://arxiv.org/abs/${id}">Back to abstract</a></header><article class="ltx_document"><h1 class="ltx_title ltx_title_document">${e(title)}</h1><div class="ltx_authors"><span class="ltx_creator"><span class="ltx_personname">${e(authors[0] ?? '')}</span></span></div><section class="ltx_bibliography"><h2>References</h2><ul class="ltx_biblist">${items.join('\n')}</ul></section></article></body></html>`;
}

/** `/format/ID`. */
export function formatPage({ id }: SamplePaper): string {
  return page(
    'Format selector',
    '',
    `<div id="content"><h1>Format selector for <a href="/abs/${id}">${id}</a></h1></div>`,
  );
}

/** `huggingface.co/papers`. */
export function feedSitePage(papers: SamplePaper[]): string {
  const cards = papers.map(
    ({ id, title }) =>
      `<article class="rounded-xl border"><a href="/papers/${id}"><span>picture</span></a><div><h3><a href="/papers/${id}" class="line-clamp-3">${e(title)}</a></h3></div></article>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Daily Papers</title></head><body><main><h1>Daily Papers</h1>${cards.join('\n')}</main></body></html>`;
}

export function feedSitePaper({ title, summary }: SamplePaper): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Paper page</title></head><body><main><h1>${e(title)}</h1><p>${e(summary)}</p></main></body></html>`;
}

/** A page that is drawn by a script after it has loaded, and goes on without loading, as alphaXiv does. */
export function alphaxivPage(papers: SamplePaper[]): string {
  const list = JSON.stringify(papers.map(({ id, title }) => ({ id, title }))).replaceAll(
    '<',
    '\\u003c',
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>alphaXiv sample</title></head><body><main></main><script>
const papers = ${list};
const main = document.querySelector('main');
function draw() {
  const id = /\\/abs\\/([\\d.]+)/.exec(location.pathname)?.[1];
  const paper = papers.find((one) => one.id === id);
  main.replaceChildren();
  if (paper) { const h1 = document.createElement('h1'); h1.textContent = paper.title; main.append(h1); return; }
  for (const { id, title } of papers) {
    const card = document.createElement('div');
    const link = document.createElement('a');
    link.href = '/abs/' + id;
    link.textContent = title;
    link.addEventListener('click', (event) => { event.preventDefault(); history.pushState({}, '', link.href); draw(); });
    card.append(link);
    main.append(card);
  }
}
setTimeout(draw, 200);
addEventListener('popstate', draw);
</script></body></html>`;
}

/** A blog: links to papers, one of them only a picture. */
export function blogPage(papers: SamplePaper[]): string {
  const links = papers.map(
    ({ id, title }) =>
      `<li><a href="https://arxiv.org/abs/${id}v1">${e(title)}</a> <a href="https://arxiv.org/pdf/${id}"><span></span></a></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A blog</title></head><body><h1>What I read</h1><ul>${links.join('')}</ul></body></html>`;
}
