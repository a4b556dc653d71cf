import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { arxiv } from '../../../utils/sites/arxiv.ts';
import type { Sighting } from '../../../utils/sites/types.ts';

function parse(html: string, url: string): Document {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const read = (html: string, path: string): Sighting[] => {
  const url = `https://arxiv.org${path}`;
  return arxiv.sightings(parse(html, url), new URL(url));
};
const expects = (html: string, path: string): boolean | undefined => {
  const url = `https://arxiv.org${path}`;
  return arxiv.hasChanged?.(parse(html, url), new URL(url), []);
};
const keys = (sightings: Sighting[]): string[] => sightings.map((sighting) => sighting.keys[0]);

const row = (id: string, title: string): string =>
  `<dt><a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> [<a href="/pdf/${id}">pdf</a>]</dt>
<dd><div class="meta"><div class="list-title"><span class="descriptor">Title:</span> ${title}</div>
<div class="list-authors"><a href="#">Amara Okafor</a></div>
<div class="list-comments"><span class="descriptor">Comments:</span> Accepted to an invented workshop</div></div></dd>`;

describe('pages of arXiv', () => {
  it('reads an entry with its row, people and remarks', () => {
    const [sighting] = read(`<dl id="articles">${row('2608.00001', 'Tides')}</dl>`, '/list/cs/new');
    expect(sighting).toMatchObject({
      title: 'Tides',
      authors: ['Amara Okafor'],
      remarks: ['Accepted to an invented workshop'],
      primary: false,
    });
    expect(sighting?.row?.map(({ localName }) => localName)).toEqual(['dt', 'dd']);
  });

  it('tells a journal reference from a comment and from a report number, on every kind of page', () => {
    const cells = `<h1 class="title">Tides</h1><meta name="citation_arxiv_id" content="2608.00001" />
<table><tr><td class="tablecell label">Comments:</td><td class="tablecell comments">12 pages</td></tr>
<tr><td class="tablecell label">Report&nbsp;number:</td><td class="tablecell jref">INV-TH/26-1</td></tr>
<tr><td class="tablecell label">Journal&nbsp;reference:</td><td class="tablecell jref">Physica T (2026)</td></tr></table>`;
    const said = { remarks: ['12 pages'], journalRef: 'Physica T (2026)' };
    expect(read(cells, '/abs/2608.00001')[0]).toMatchObject(said);
    expect(read(cells.replace(/<tr>.*Journal.*<\/tr>/, ''), '/abs/2608.00001')[0]?.journalRef).toBe(
      undefined,
    );
    const listed = row('2608.00001', 'Tides').replace(
      'Accepted to an invented workshop</div>',
      '12 pages</div><div class="list-journal-ref"><span class="descriptor">Journal-ref:</span> Physica T (2026)</div>',
    );
    expect(read(`<dl id="articles">${listed}</dl>`, '/list/cs/new')[0]).toMatchObject(said);
    const found = `<ol><li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2608.00001">x</a></p>
<p class="title">Tides</p><p class="comments">Comments: 12 pages</p><p class="comments">Report number: INV-TH/26-1</p>
<p class="comments">Journal ref: Physica T (2026)</p></li></ol>`;
    expect(read(found, '/search/?query=tides')[0]).toMatchObject(said);
  });

  it('falls back to plain links when the list has another shape', () => {
    const html = `<main><section><a href="/abs/2608.00001">A paper about tides</a><a href="/pdf/2608.00001">pdf</a>
<a href="https://arxiv.org/abs/2608.00001v2">again</a><a href="/abs/2608.00002">arXiv:2608.00002</a></section></main>`;
    const sightings = read(html, '/list/cs.LG/recent');
    expect(keys(sightings)).toEqual(['arxiv:2608.00001', 'arxiv:2608.00002']);
    expect(sightings.map(({ title }) => title)).toEqual(['A paper about tides', '2608.00002']);
  });

  it('hostile rows: no script runs, no wrong paper, no exception', () => {
    const html = `<dl id="articles"><dt><a href="javascript:alert(1)" title="Abstract">x</a></dt><dd></dd>
<dt><a href="/abs/2608.99999999" title="Abstract">x</a></dt><dt></dt>
<dt><a title="Abstract" id="__proto__">x</a></dt><dt><a href="/abs/%E0%A4%A" title="Abstract">x</a></dt>
${row('2608.00003', '&lt;script&gt;alert(1)&lt;/script&gt;')}<dt><a href="/abs/2608.00004" title="Abstract">no title</a></dt></dl>
<a href="https://arxiv.org/IgnoreMe"></a>`;
    const sightings = read(html, '/list/cs/new');
    expect(keys(sightings)).toEqual(['arxiv:2608.00003', 'arxiv:2608.00004']);
    expect(sightings[0]?.title).toBe('<script>alert(1)</script>');
    expect(sightings[1]?.title).toBe('2608.00004');
  });

  it('asks the document a fixed number of times, however long the list is', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `2608.${String(i + 1).padStart(5, '0')}`);
    const url = 'https://arxiv.org/list/cs/2026-08?show=2000';
    const doc = parse(`<dl id="articles">${ids.map((id) => row(id, id)).join('')}</dl>`, url);
    let asked = 0;
    const counted = new Proxy(doc, {
      get(target, name) {
        const value = Reflect.get(target, name, target) as unknown;
        if (typeof value !== 'function') return value;
        asked += 1;
        return value.bind(target) as unknown;
      },
    });
    expect(arxiv.sightings(counted, new URL(url)).length).toBe(2000);
    expect(asked).toBeLessThan(5);
  });

  it.each([
    ['/abs/2608.00001', '<h1>Article 2608.00001 not found</h1>'],
    ['/abs/foo', '<h1>Article identifier not recognized</h1>'],
    ['/list/cs.LG/new', '<h1>Machine Learning</h1><p>No updates today.</p>'],
    ['/search/?query=x', '<h1>Sorry, your query returned no results</h1>'],
    ['/archive/cs', '<h1>Computer Science</h1>'],
  ])('%s without a paper is no change of the site', (path, html) => {
    expect(read(html, path)).toEqual([]);
    expect(expects(html, path)).toBe(false);
  });
});
