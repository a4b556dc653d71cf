// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarks } from '../../../../components/overlay/marks/marks.ts';
import type { Actions } from '../../../../utils/overlay/reader-actions.ts';
import { createSlices } from '../../../../utils/overlay/slices.ts';
import type { Wanted } from '../../../../utils/overlay/wanted-mark.ts';
import { neurips } from '../../../../utils/sites/neurips.ts';
import { snapshotOf } from '../../../../utils/sites/sent.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';
import { LIST_URL, pathOf, rowOf, titleOf } from '../../../support/neurips-list.ts';
import { changeAt } from '../../../support/page-change.ts';

const WANTED: Wanted = { kind: 'save', reader: { saved: false, read: undefined } };
const slices = createSlices(new AbortController().signal, true);

const seen = (): Sighting => neurips.sightings(document, LIST_URL)[0] as Sighting;
const link = (): Element => document.querySelector('a') as Element;

/** The page uses its row for another paper. */
function useAgain(): void {
  const text = [...link().childNodes].find(({ nodeType }) => nodeType === 3) as Text;
  text.data = titleOf(1);
  (document.querySelector('span') as Element).textContent = 'Bo Sample';
  neurips.changed?.(changeAt(text));
}

const setUp = () => createMarks({ canSave: true } as Actions, {} as never, () => undefined);

beforeEach(() => {
  document.body.innerHTML = `<ul class="paper-list">${rowOf(0)}</ul>`;
  vi.stubGlobal('chrome', { i18n: { getMessage: () => '' }, runtime: { id: 'tidemark' } });
});
afterEach(() => vi.unstubAllGlobals());

describe('a mark on a row that the page uses again', () => {
  it('is that of the paper that it was made for', async () => {
    const marks = setUp();
    const row = seen();
    marks.show(row, WANTED, false);
    await marks.put(slices);
    const before = snapshotOf(row);
    link().setAttribute('href', pathOf(1));
    useAgain();
    const shown = marks.of(row)?.sighting as Sighting;
    expect(snapshotOf(shown)).toEqual(before);
    expect(shown.title).toBe(titleOf(0));
  });

  it('makes room for one of the paper that stands there now, at the same address, too', async () => {
    const marks = setUp();
    marks.show(seen(), WANTED, false);
    await marks.put(slices);
    const old = marks.of(seen())?.host;
    useAgain();
    marks.show(seen(), WANTED, false);
    await marks.put(slices);
    expect(marks.of(seen())?.host).not.toBe(old);
    expect(marks.of(seen())?.sighting.title).toBe(titleOf(1));
    expect(old?.isConnected).toBe(false);
  });

  it('is not made of one paper’s address and another’s title', () => {
    const marks = setUp();
    const row = seen();
    useAgain();
    marks.show(row, WANTED, false);
    expect(marks.of(row)).toBeUndefined();
    marks.show(seen(), WANTED, false);
    expect(marks.of(row)?.sighting.title).toBe(titleOf(1));
  });
});
