import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerParts } from '../overlay.content/parts.ts';
import { createBar } from './bar/bar.ts';
import { createCard } from './card/card.ts';
import { createTeller } from './evidence.ts';
import { createRowMarks } from './rows/row-marks.ts';
import { createProblemTeller } from './problems.ts';
import { toggle } from './toggle.ts';

/** The overlay's second bundle, put into a page by the worker when the overlay asks for it. */
export default defineUnlistedScript(() =>
  offerParts({
    createBar,
    createCard,
    createRowMarks,
    toggle,
    tell: createTeller(),
    tellProblem: createProblemTeller(),
  }),
);
