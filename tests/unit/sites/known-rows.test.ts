import { describe, expect, it } from 'vitest';
import { cvf } from '../../../utils/sites/cvf.ts';
import { dblp } from '../../../utils/sites/dblp.ts';
import { neurips } from '../../../utils/sites/neurips.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { LIST_URL, neuripsList, pathOf, titleOf } from '../../support/neurips-list.ts';
import { changeAt } from '../../support/page-change.ts';
import { parsePage } from '../../support/parse-page.ts';

const DBLP = new URL('https://dblp.org/pid/1.html');
const CVF = new URL('https://openaccess.thecvf.com/CVPR2025?day=all');

const dblpPage = (): Document =>
  parsePage(
    `<ul><li class="entry" id="conf/x/A"><nav class="publ"><ul>
      <li><div class="head"><a href="https://e.org/a">view</a></div></li>
      <li><div class="head"><a href="https://arxiv.org/">arXiv</a></div></li></ul></nav>
      <cite><span class="title">Tides of Coasts.</span></cite></li></ul>`,
    DBLP.href,
  );

const paperOf = (n: number): string =>
  `<dt class="ptitle"><a href="/content/CVPR2025/html/Example_Tides_${n}_CVPR_2025_paper.html">Tides ${n}</a></dt><dd><form class="authsearch"><a>Ada Example</a></form></dd><dd></dd>`;

const cvfPage = (): Document => parsePage(`<dl>${paperOf(1)}${paperOf(2)}</dl>`, CVF.href);

describe('a row that is known', () => {
  it('has the ids that come by an attribute alone', () => {
    const doc = dblpPage();
    const [first] = dblp.sightings(doc, DBLP);
    expect(dblp.sightings(doc, DBLP)[0]).toBe(first);
    doc.querySelectorAll('a')[1]?.setAttribute('href', 'https://arxiv.org/abs/2501.00001');
    expect(dblp.sightings(doc, DBLP)[0]?.keys).toContain('arxiv:2501.00001');
    (doc.querySelector('.entry') as Element).id = 'conf/x/B';
    expect(dblp.sightings(doc, DBLP)[0]?.url).toBe('https://dblp.org/rec/conf/x/B');
  });

  it('is read anew where what follows it changes, comes or goes', () => {
    const doc = cvfPage();
    const names = (): unknown => cvf.sightings(doc, CVF).map(({ authors }) => authors);
    const first = cvf.sightings(doc, CVF);
    expect(cvf.sightings(doc, CVF)).toEqual(first);
    expect(cvf.sightings(doc, CVF)[0]).toBe(first[0]);
    const link = doc.querySelector('.authsearch a') as Element;
    link.textContent = 'Bo Sample';
    cvf.changed?.(changeAt(link));
    const [second, other] = cvf.sightings(doc, CVF);
    expect(second).not.toBe(first[0]);
    expect(other).toBe(first[1]);
    expect(names()).toEqual([['Bo Sample'], ['Ada Example']]);
    doc.querySelectorAll('dd')[1]?.remove();
    cvf.changed?.(changeAt(doc.querySelector('dl') as Element));
    const [third, still] = cvf.sightings(doc, CVF);
    expect(third).not.toBe(second);
    expect(still).toBe(other);
  });

  it('says for good what it says now', () => {
    const doc = neuripsList(1);
    const [row] = neurips.sightings(doc, LIST_URL);
    const now = row?.now?.() as Sighting;
    const link = doc.querySelector('a') as Element;
    link.textContent = titleOf(1);
    (doc.querySelector('span') as Element).textContent = 'Bo Sample';
    neurips.changed?.(changeAt(link));
    expect(now).toMatchObject({ url: row?.url, title: titleOf(0), authors: ['Ada Example'] });
    expect(now).toMatchObject({ venue: 'NeurIPS', year: 2025, keys: row?.keys });
  });

  it.each([
    ['its text', (link: Element) => (link.textContent = titleOf(1))],
    ['its link', (link: Element) => link.setAttribute('href', pathOf(1))],
  ])('says nothing once %s is another', (_, change) => {
    const doc = neuripsList(1);
    const [row] = neurips.sightings(doc, LIST_URL);
    const link = doc.querySelector('a') as Element;
    change(link);
    if (link.getAttribute('href') === pathOf(0)) neurips.changed?.(changeAt(link));
    expect(row?.now?.()).toBeUndefined();
    const [fresh] = neurips.sightings(doc, LIST_URL);
    expect(fresh?.now?.()).toMatchObject({ title: link.textContent });
  });
});
