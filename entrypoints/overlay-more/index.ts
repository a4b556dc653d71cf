import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLikely } from '../../utils/overlay/likely.ts';
import { offerMore } from '../../utils/overlay/more.ts';
import { createPlaces } from '../../components/overlay/places/places.ts';
import { createPanel } from '../../components/overlay/panel/panel.ts';
import { likelyView } from '../../components/overlay/card/likely-view.ts';
import { createNotice } from '../../components/overlay/bar/notice.ts';

/** What few pages need, put into one by the worker when it does. */
export default defineUnlistedScript(() =>
  offerMore({ createLikely, likelyView, createNotice, createPanel, createPlaces }),
);
