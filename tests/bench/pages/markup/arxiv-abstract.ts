import type { ArxivFact } from '../facts.ts';
import { ARXIV_CSS, ARXIV_HEADER, author } from './arxiv-list.ts';
import { e, page } from './html.ts';

const LABS: readonly (readonly [string, readonly string[]])[] = [
  ['Bibliographic Tools', ['bibex', 'connectedpapers', 'litmaps', 'scite']],
  [
    'Code, Data, Media',
    ['alphaxiv', 'catalyzex', 'dagshub', 'gotitpub', 'huggingface', 'sciencecast'],
  ],
  ['Demos', ['replicate', 'spaces', 'txyz']],
  ['Related Papers', ['influenceflower', 'core', 'iarxiv']],
  ['About arXivLabs', []],
];

const lab = (name: string): string =>
  `<div class="columns is-mobile lab-row"><div class="column lab-switch"><label class="switch"><input id="${name}-toggle" type="checkbox" class="lab-toggle" data-script-url="/static/browse/0.3.4/js/${name}.js" aria-labelledby="label-for-${name}"><span class="slider"></span><span class="is-sr-only">${name} Toggle</span></label></div><div class="column lab-name"><span id="label-for-${name}">${name}</span> <em>(<a href="https://example.org/${name}" target="_blank">What is it?</a>)</em></div></div>`;

const labs = (): string =>
  `<div id="labstabs"><div class="labstabs" role="tablist" aria-label="arXivLabs tools">${LABS.map(
    ([tab, names], i) =>
      `<input type="radio" name="tabs" id="tab${i}"${i === 0 ? ' checked="checked"' : ''} class="labs-tab-input"><label for="tab${i}" role="tab" id="tab-label-${i}">${tab}</label><div class="tab labs-display-bib" role="tabpanel" id="tabpanel-${i}"><h1>${tab}</h1><div class="toggle">${names.map(lab).join('')}</div><div class="labs-content-placeholder labs-display" style="display: none;"></div>${names.map((name) => `<div style="min-height: 15px" id="${name}-output"></div>`).join('')}</div>`,
  ).join('')}</div></div>`;

function tags({ id, title, authors, summary }: ArxivFact): string {
  const meta = (name: string, content: string): string =>
    `<meta name="${name}" content="${e(content)}" />`;
  const og = (name: string, content: string): string =>
    `<meta property="og:${name}" content="${e(content)}" />`;
  return [
    `<link rel="canonical" href="https://arxiv.org/abs/${id}"/>`,
    meta('description', `Abstract page for arXiv paper ${id}: ${title}`),
    og('type', 'website') + og('site_name', 'arXiv.org') + og('title', title),
    og('url', `https://arxiv.org/abs/${id}v2`) + og('description', summary),
    meta('twitter:site', '@arxiv') + meta('twitter:title', title),
    meta('citation_title', title) + authors.map((name) => meta('citation_author', name)).join(''),
    meta('citation_date', '2026/05/07') + meta('citation_online_date', '2026/05/21'),
    meta('citation_pdf_url', `https://arxiv.org/pdf/${id}`) + meta('citation_arxiv_id', id),
    meta('citation_abstract', summary),
  ].join('\n');
}

const row = (label: string, name: string, cell: string): string =>
  `<tr><td class="tablecell label">${label}</td><td class="tablecell ${name}">${cell}</td></tr>`;

const services = ({ id, title }: ArxivFact): string =>
  `<div class="extra-services"><div class="full-text"><a name="other"></a><span class="descriptor">Full-text links:</span><h2>Access Paper:</h2><ul><div id="download-button-info" hidden>View a PDF of the paper titled ${e(title)}</div><li><a href="/pdf/${id}" accesskey="f" class="abs-button download-pdf">View PDF</a></li><li><a href="https://arxiv.org/html/${id}v2" class="abs-button" id="latexml-download-link">HTML (experimental)</a></li><li><a href="/src/${id}" class="abs-button download-eprint">TeX Source</a></li></ul></div>
<div class="browse"><h3>Current browse context:</h3><div class="current">cs.LG</div><div class="prevnext"><a class="abs-button prev-url" href="/prevnext?id=${id}&amp;function=prev&amp;context=cs.LG">&lt;&nbsp;prev</a> | <a class="abs-button next-url" href="/prevnext?id=${id}&amp;function=next&amp;context=cs.LG">next&nbsp;&gt;</a></div><div class="list"><a href="/list/cs.LG/new">new</a> | <a href="/list/cs.LG/recent">recent</a> | <a href="/list/cs.LG/2026-05">2026-05</a></div></div>
<div class="extra-ref-cite"><h3>References &amp; Citations</h3><ul><li><a href="https://ui.adsabs.harvard.edu/abs/arXiv:${id}">NASA ADS</a></li><li><a href="https://scholar.google.com/scholar_lookup?arxiv_id=${id}">Google Scholar</a></li><li><a href="https://api.semanticscholar.org/arXiv:${id}">Semantic Scholar</a></li></ul></div>
<div id='bib-cite-modal' class='bib-modal' hidden='true'><div class='bib-modal-content'><textarea id='bib-cite-target'>loading...</textarea></div></div><div class="bookmarks"><h3>Bookmark</h3><a href="http://www.bibsonomy.org/BibtexHandler?url=https://arxiv.org/abs/${id}">b</a></div></div>`;

/** An abstract page as of 2026-07, with all that surrounds the paper. */
export function arxivAbstract(paper: ArxivFact): string {
  const { id, title, authors, summary } = paper;
  const table = [
    row('Comments:', 'comments mathjax', '17 pages, 5 figures, code to follow'),
    row(
      'Subjects:',
      'subjects',
      '<span class="primary-subject">Machine Learning (cs.LG)</span>; Artificial Intelligence (cs.AI)',
    ),
    row(
      'Cite as:',
      'arxivid',
      `<span class="arxivid"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a> [cs.LG]</span>`,
    ),
    row(
      '&nbsp;',
      'arxividv',
      `(or <span class="arxivid"><a href="https://arxiv.org/abs/${id}v2">arXiv:${id}v2</a> [cs.LG]</span> for this version)`,
    ),
    row(
      '&nbsp;',
      'arxivdoi',
      `<a href="https://doi.org/10.48550/arXiv.${id}" id="arxiv-doi-link">https://doi.org/10.48550/arXiv.${id}</a>`,
    ),
  ].join('');
  const left = `<div class="leftcolumn"><div class="subheader"><h1>Computer Science > Machine Learning</h1></div><div class="header-breadcrumbs-mobile"><strong>arXiv:${id}</strong> (cs)</div><div id="content-inner"><div id="abs"><div class="dateline">[Submitted on 7 May 2026 (<a href="https://arxiv.org/abs/${id}v1">v1</a>), last revised 21 May 2026 (this version, v2)]</div>
<h1 class="title mathjax"><span class="descriptor">Title:</span>${e(title)}</h1>
<div class="authors"><span class="descriptor">Authors:</span>${authors.map(author).join(', ')}</div><a class="mobile-submission-download" href="/pdf/${id}">View PDF</a>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${e(summary)}</blockquote>
<div class="metatable"><table summary="Additional metadata">${table}</table></div></div></div>
<div class="submission-history"><h2>Submission history</h2> From: A Person [<a href="/show-email/8ded0b0f/${id}">view email</a>]<br/><strong><a href="/abs/${id}v1">[v1]</a></strong> Thu, 7 May 2026 (475 KB)<br/><strong>[v2]</strong> Thu, 21 May 2026 (1,329 KB)<br/></div></div>`;
  return page(
    `[${id}] ${title}`,
    tags(paper),
    ARXIV_CSS,
    `${ARXIV_HEADER}<main><div id="content"><div id="abs-outer">${left}${services(paper)}${labs()}</div></div></main></div>`,
  );
}
