import { afterEach, expect, it, vi } from 'vitest';
import { createTeller } from '../../../utils/overlay/messages/evidence.ts';
import { neurips } from '../../../utils/sites/neurips.ts';
import { LIST_URL, neuripsList, titleOf } from '../../support/neurips-list.ts';
import { changeAt } from '../../support/page-change.ts';

afterEach(() => vi.unstubAllGlobals());

it('of a row that says something else by now nothing is told', () => {
  const doc = neuripsList(2);
  const sendMessage = vi.fn(() => Promise.resolve(undefined));
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  const saved = neurips.sightings(doc, LIST_URL);
  const link = doc.querySelector('a') as Element;
  link.textContent = titleOf(7);
  neurips.changed?.(changeAt(link));
  createTeller()(saved);
  const reports = [expect.objectContaining({ title: titleOf(1) })];
  expect(sendMessage).toHaveBeenCalledWith(expect.objectContaining({ data: { reports } }));
});
