import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerOverlayParts } from '../../utils/overlay/parts.ts';
import { createBar } from '../../components/overlay/bar/bar.ts';
import { createCard } from '../../components/overlay/card/card.ts';
import { createTeller } from '../../utils/overlay/messages/evidence.ts';
import { createRowMarks } from '../../components/overlay/rows/row-marks.ts';
import { createProblemTeller } from '../../utils/overlay/messages/problems.ts';
import { toggle } from '../../components/overlay/save/toggle.ts';

/** The overlay's second bundle, put into a page by the worker when the overlay asks for it. */
export default defineUnlistedScript(() =>
  offerOverlayParts({
    createBar,
    createCard,
    createRowMarks,
    toggle,
    tell: createTeller(),
    tellProblem: createProblemTeller(),
  }),
);
