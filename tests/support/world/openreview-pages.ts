import type { SamplePaper } from './arxiv-pages.ts';
import { page } from './html.ts';

/** A forum id of OpenReview's kind, `-` and `_` included. */
export const forumId = (paper: SamplePaper): string =>
  `or_-${paper.id.replace(/\D/g, '').slice(-6)}`;

/**
 * Draws as OpenReview does: nothing is in the served page, tabs and forums are drawn by a script, and a
 * click on a title changes address and page without loading.
 */
const SCRIPT = `
const main = document.querySelector('#content');
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
function note(paper) {
  const link = make('a', { href: '/forum?id=' + paper.forum }, paper.title);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({}, '', link.href);
    setTimeout(() => forum(paper), 30);
  });
  return make('li', {}, make('div', { class: 'note' }, make('h4', {}, link,
    make('a', { class: 'pdf-link', href: '/attachment?id=' + paper.forum + '&name=pdf' }, 'pdf')),
    make('div', { class: 'note-authors' }, make('span', {}, paper.authors.join(', '))),
    make('ul', { class: 'note-meta-info' }, make('li', {}, '20 Sept 2026'), make('li', {}, 'Sample 2026 Poster'))));
}
function forum(paper) {
  main.replaceChildren(make('div', { class: 'forum-title' },
    make('h2', { class: 'citation_title' }, paper.title),
    make('a', { class: 'citation_pdf_url', href: '/pdf?id=' + paper.forum }, 'pdf')),
    make('div', { class: 'forum-authors' }, make('h3', {}, paper.authors.join(', '))));
}
const list = make('ul', { class: 'list-unstyled' });
const show = (papers) => list.replaceChildren(...papers.map(note));
const tab = (name, papers) => {
  const button = make('button', { type: 'button' }, name);
  button.addEventListener('click', () => { location.hash = 'tab-' + name; setTimeout(() => show(papers), 30); });
  return button;
};
const { first, second, own } = JSON.parse(document.querySelector('#data').textContent);
if (own) setTimeout(() => forum(own), 30);
else if (first.length > 0) {
  main.append(tab('oral', first), tab('poster', second), list);
  setTimeout(() => show(first), 30);
}
`;

interface Drawn {
  title: string;
  authors: string[];
  forum: string;
}

const drawn = (paper: SamplePaper): Drawn => ({
  title: paper.title,
  authors: paper.authors.slice(0, 20),
  forum: forumId(paper),
});

export function openreviewPage(
  first: readonly SamplePaper[],
  second: readonly SamplePaper[],
  own?: SamplePaper,
): string {
  const data = JSON.stringify({
    first: first.map(drawn),
    second: second.map(drawn),
    own: own && drawn(own),
  }).replaceAll('<', '\\u003c');
  return page(
    'OpenReview sample',
    '',
    `<div id="content"></div><script type="application/json" id="data">${data}</script><script>${SCRIPT}</script>`,
  );
}

/** Guests are sent here before anything is shown. */
export function challengePage(): string {
  return page('Verifying', '', '<h1>Verifying your browser</h1><p>One moment.</p>');
}

/** A private or withdrawn forum, as far as a guest sees it. */
export function forbiddenPage(): string {
  return page('Error', '', '<main><h1>Error 403</h1><p>You do not have permission.</p></main>');
}
