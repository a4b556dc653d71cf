import { describe, expect, it } from 'vitest';
import { linkTitle } from '../../../utils/sites/link-title.ts';
import { sites } from '../../../utils/sites/registry.ts';
import { siteOf } from '../../../utils/sites/site-of.ts';
import { parsePage } from '../../support/parse-page.ts';

function title(words: string): string {
  const doc = parsePage(`<a href="/">${words}</a>`, 'https://x.example/');
  return linkTitle(doc.querySelector('a') as Element);
}

describe('links that say a title, and others', () => {
  it.each([
    'View Synthesis from Drifting Cameras',
    'Join Us at the Shore: Consensus under Delay',
    'Poster Child Networks Revisited',
    'Paper Folding by Gradient Descent',
    'Show, Attend and Tell',
    'Show and Tell',
    'Video Diffusion Models',
    'Code Llama',
    'Open the Black Box',
    'Watch and Learn',
    'Read the Room',
    'Abstract Interpretation of Tides',
    'Chat Models as Tides',
    'More Is Different',
  ])('%s', (words) => expect(title(words)).toBe(words));

  it.each([
    'Paper',
    '[PDF]',
    'Poster',
    'View Poster',
    'View this paper',
    'Show more',
    'Join the Zoom meeting',
    'Visit poster page',
    'Read the full paper',
    'Log in',
    'Login',
    'OpenReview',
    'Abstract »',
    'Project page',
    'Watch the recording here',
    '',
  ])('%s', (words) => expect(title(words)).toBe(''));

  it('the addresses of ICLR’s and NeurIPS’ first virtual sites', () => {
    const read = (path: string, html: string, host = 'iclr.cc') => {
      const url = new URL(`https://${host}${path}`);
      return siteOf(url, sites)?.sightings(parsePage(html, url.href), url) ?? [];
    };
    const card =
      '<div class="myCard"><a href="poster_SJxTroR9F7.html"><h5 class="card-title">View Synthesis of Tides</h5></a><h6 class="card-subtitle"><a>Ada Okafor</a>, <a>Bo Lind</a></h6></div>';
    expect(read('/virtual_2020/papers.html', card)).toMatchObject([
      {
        keys: ['openreview:SJxTroR9F7', 'url:https://iclr.cc/virtual_2020/poster_SJxTroR9F7.html'],
        title: 'View Synthesis of Tides',
        authors: ['Ada Okafor', 'Bo Lind'],
        venue: 'ICLR',
        year: 2020,
      },
    ]);
    const own =
      '<h2 class="card-title main-title">View Synthesis of Tides</h2><h3 class="card-subtitle">Ada Okafor, Bo Lind</h3>';
    const [paper] = read('/virtual_2020/poster_SJxTroR9F7.html', own);
    expect(paper).toMatchObject({ primary: true, authors: ['Ada Okafor', 'Bo Lind'], year: 2020 });
    const hash = '5'.repeat(32);
    const link = `<li><a href="poster_${hash}.html">Tides by Night</a></li>`;
    const [other] = read('/virtual/2020/public/papers.html', link, 'neurips.cc');
    expect(other?.keys).toEqual([`url:https://neurips.cc/virtual/2020/public/poster_${hash}.html`]);
  });
});
