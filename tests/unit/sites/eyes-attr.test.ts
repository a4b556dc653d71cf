import { expect, it } from 'vitest';
import { dblp } from '../../../utils/sites/dblp.ts';
import { parsePage } from '../../support/parse-page.ts';
it('an id that comes by an attribute alone', () => {
  const url = new URL('https://dblp.org/pid/1.html');
  const doc = parsePage('<ul><li class="entry" id="conf/x/A"><nav class="publ"><ul><li><div class="head"><a href="https://e.org/a">v</a></div></li><li><div class="head"><a href="https://arxiv.org/">arXiv</a></div></li></ul></nav><cite><span class="title">Tides of Coasts.</span></cite></li></ul>', url.href);
  console.log((dblp.sightings(doc, url)[0] as any)?.keys);
  doc.querySelectorAll('a')[1]!.setAttribute('href', 'https://arxiv.org/abs/2501.00001');
  console.log((dblp.sightings(doc, url)[0] as any)?.keys);
  doc.querySelector('.entry')!.id = 'conf/x/B';
  console.log((dblp.sightings(doc, url)[0] as any)?.keys);
});
