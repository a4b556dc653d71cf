import { createT } from './create-t.ts';
import { pagesEn } from './pages.en.ts';
import { pseudo } from './pseudo.ts';

const wantsPseudo = new URLSearchParams(globalThis.location?.search ?? '').get('lang') === 'en-XA';

/** Text for our pages. `?lang=en-XA` in a page's address shows the pseudo-locale. */
export const t = createT(pagesEn, wantsPseudo ? pseudo : undefined);
