import { escapeHtml as e, page } from './html.ts';

export interface SamplePaper {
  id: string;
  title: string;
  authors: string[];
  summary: string;
}

const people = (authors: string[]): string =>
  authors
    .slice(0, 20)
    .map((name) => `<a href="/search/?query=${encodeURIComponent(name)}">${e(name)}</a>`)
    .join(', ');

/** An abstract page in arXiv's DOM shape. */
export function absPage({ id, title, authors, summary }: SamplePaper): string {
  const meta = (name: string, content: string): string =>
    `<meta name="${name}" content="${e(content)}">`;
  const head =
    meta('citation_title', title) +
    authors
      .slice(0, 20)
      .map((name) => meta('citation_author', name))
      .join('') +
    meta('citation_arxiv_id', id);
  return page(
    `[${id}] ${title}`,
    head,
    `<div id="abs-outer"><div class="leftcolumn"><div id="abs"><div class="dateline">[Submitted on 1 Nov 2026]</div>
<h1 class="title mathjax"><span class="descriptor">Title:</span>${e(title)}</h1>
<div class="authors"><span class="descriptor">Authors:</span>${people(authors)}</div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span> ${e(summary)}</blockquote></div></div></div>`,
  );
}

function entry(
  { id, title, authors, summary }: SamplePaper,
  n: number,
  abstracts: boolean,
): string {
  const abstract = abstracts ? `<p class='mathjax'> ${e(summary)} </p>` : '';
  return `<dt><a name='item${n}'>[${n}]</a> <a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>, <a href="/format/${id}" title="Other formats">other</a>]</dt>
<dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span> ${e(title)}</div><div class='list-authors'>${people(authors)}</div><div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div>${abstract}</div></dd>`;
}

/** A listing in arXiv's DOM shape, those of what is new with abstracts: each section opens a `dl` with the same id, and only the last is closed. */
export function listPage(
  sections: { heading: string; papers: SamplePaper[] }[],
  abstracts = false,
): string {
  let n = 0;
  const lists = sections.map(({ heading, papers }) => {
    const rows = papers.map((paper) => entry(paper, (n += 1), abstracts)).join('\n');
    return `<dl id='articles'><h3>${e(heading)} (showing ${papers.length} of ${papers.length} entries)</h3>${rows}`;
  });
  return page(
    'Machine Learning',
    '',
    `<div id="dlpage"><h1>Machine Learning</h1>${lists.join('\n')}</dl></div>`,
  );
}

export function missingPage(): string {
  return page(
    'Article not found',
    '',
    '<h1>Article identifier not recognized</h1><p>There is no such paper in the sample world.</p>',
  );
}
