import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerNear } from '../../utils/overlay/near.ts';
import { createNearPart } from '../../utils/overlay/near-rows.ts';

/** What says of the rows of a list which are near to the reader: put into a page where there is a profile. */
export default defineUnlistedScript(() => offerNear(createNearPart()));
