import type { Fact } from '../facts.ts';
import { e, hex, page } from './html.ts';

const CSS =
  'body { margin: 0; font: 16px/1.5 system-ui, sans-serif; } a { color: #06c; text-decoration: none; } li, dt, dd { margin: 4px 0; } ul, dl { margin: 0; padding: 0 24px; } .paper-authors, .note-authors { display: block; font-size: 14px; } .collapse { display: none; } .d-sm-flex { display: flex; margin-bottom: 12px; } form { display: inline; } .bibref { display: none; }';

/** NeurIPS' proceedings since 2025. */
export function neuripsList(papers: readonly Fact[]): string {
  const rows = papers.map(
    ({ title, authors }, i) => `<li class="conference" data-track="conference">
<div class="paper-content">
<a title="paper title" href="/paper_files/paper/2025/hash/${hex(i, 32)}-Abstract-Conference.html">${e(title)}</a>
<span class="paper-authors">${e(authors.join(', ') || 'Error')}</span>
</div>
<span class="paper-track-badge">Main Conference Track</span>
</li>`,
  );
  return page(
    'Book',
    '',
    CSS,
    `<nav class="navbar navbar-expand-md"><a class="navbar-brand" href="/">NeurIPS Proceedings</a><ul class="navbar-nav"><li class="nav-item"><a class="nav-link" href="/admin/login/?next=/admin/">in</a></li></ul></nav><div class="container-fluid"><div class="col book-page"><header class="book-header"><h1 class="book-title">Advances in Neural Information Processing Systems 38 </h1></header><div class="paper-list-header"><span class="paper-count">${papers.length} papers</span></div><ul class="paper-list">${rows.join('\n')}</ul></div></div>`,
  );
}

/** A tab of a venue on OpenReview as the server of 2026 sends it. */
export function openreviewVenue(papers: readonly Fact[]): string {
  const person = (name: string): string => {
    const id = `~${name.replaceAll(' ', '_')}1`;
    return `<a href="/profile?id=${encodeURIComponent(id)}" title="${e(id)}" data-toggle="tooltip" data-placement="top">${e(name)}</a>`;
  };
  const rows = papers.map(({ title, authors }, i) => {
    const id = hex(i, 10);
    return `<li><div class="note   undefined"><h4><a href="/forum?id=${id}">${e(title)}</a><a href="/attachment?id=${id}&amp;name=pdf" class="pdf-link" title="Download PDF" target="_blank"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="pdf icon"/></a></h4><div class="note-authors"><span>${authors.map(person).join(', ')}</span></div><ul class="note-meta-info list-inline"><li>20 Sept 2025 (modified: 11 Feb 2026)</li><li>ICLR 2026 Poster</li><li class="readers">Readers: <span class="glyphicon glyphicon-globe readers-icon" aria-hidden="true"></span> Everyone</li></ul><div class="collapse-widget "><a data-toggle="collapse" href="#${id}" aria-expanded="false">Show details</a></div></div></li>`;
  });
  return page(
    'ICLR 2026 Conference | OpenReview',
    '',
    CSS,
    `<div id="content"><div class="submissions-list"><ul class="list-unstyled list-paginated">${rows.join('')}</ul></div></div>`,
  );
}

/** CVF's open access, all papers of a conference. */
export function cvfList(papers: readonly Fact[]): string {
  const rows = papers.map(({ title, authors }, i) => {
    const file = `${(authors[0] ?? 'A').split(' ').at(-1)}_${title.replace(/\W+/g, '_').slice(0, 60)}_CVPR_2025_paper`;
    const forms = authors.map(
      (name, n) =>
        `<form id="form-${i}-${n}" action="/CVPR2025" method="post" class="authsearch"><input type="hidden" name="query_author" value="${e(name)}"><a href="#" onclick="document.getElementById('form-${i}-${n}').submit();">${e(name)}</a>, </form>`,
    );
    return `<dt class="ptitle"><br><a href="/content/CVPR2025/html/${encodeURIComponent(file)}.html">${e(title)}</a></dt>
<dd>${forms.join('\n')}</dd>
<dd>[<a href="/content/CVPR2025/papers/${encodeURIComponent(file)}.pdf">pdf</a>] ${i % 2 === 0 ? `[<a href="http://arxiv.org/abs/2503.${String(60_000 + i)}">arXiv</a>]` : ''}
<div class="link2">[<a class="fakelink">bibtex</a>]<div class="bibref pre-white-space">@InProceedings{P_${i}_CVPR, author = {${e(authors.join(' and '))}}, title = {${e(title)}}, booktitle = {CVPR}, month = {June}, year = {2025} }</div></div></dd>`;
  });
  return page(
    'CVPR 2025 Open Access Repository',
    '',
    CSS,
    `<div id="header"><a href="/">CVF</a></div><div id="content"><h3>Papers</h3><dl>${rows.join('\n')}</dl></div>`,
  );
}

/** A volume of the ACL Anthology, abstracts folded. */
export function aclVolume(papers: readonly Fact[]): string {
  const rows = papers.map(({ title, authors }, i) => {
    const id = `2025.acl-long.${i + 1}`;
    const people = authors.map(
      (name) =>
        `<a href="/people/${encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'))}/">${e(name)}</a>`,
    );
    return `<div class="d-sm-flex align-items-stretch mb-3"><div class="d-block me-2 list-button-row"><span class="d-inline d-sm-block text-nowrap"><a class="badge text-bg-primary align-middle me-1" href="https://aclanthology.org/${id}.pdf" title="Open PDF">pdf </a><a class="badge text-bg-secondary align-middle me-1" href="/${id}.bib">bib </a><a class="badge text-bg-info align-middle me-1" href="#abstract-${i}">abs</a></span></div><span class="d-block"><strong><a class="align-middle" href="/${id}/">${e(title)}</a></strong><br>${people.join('\n|\n')}</span></div>
<div class="card bg-light mb-2 mb-lg-3 collapse abstract-collapse" id="abstract-${i}"><div class="card-body p-3 small">${e(title)} ${e(title)} ${e(title)}</div></div>`;
  });
  return page(
    'Proceedings of ACL 2025',
    '',
    CSS,
    `<div id="main-container"><section id="main"><h2 id="title">Proceedings of the 63rd Annual Meeting (Volume 1: Long Papers)</h2><hr><div id="2025acl-long">${rows.join('\n')}</div></section></div>`,
  );
}
