import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMore } from '../overlay-parts/more.ts';
import { createPlaces } from './places/places.ts';
import { createPanel } from './panel.ts';
import { likelyView } from './likely-view.ts';
import { createNotice } from './notice.ts';

/** What few pages need, put into one by the worker when it does. */
export default defineUnlistedScript(() =>
  offerMore({ likelyView, createNotice, createPanel, createPlaces }),
);
