import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSlices } from '../../../utils/overlay/slices.ts';
import { neurips } from '../../../utils/sites/neurips.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { TITLE_SHARDS } from '../../../utils/titles/format.ts';
import { subjectOf, VERDICTS_KEY } from '../../../utils/titles/verdict-format.ts';
import { LIST_URL, neuripsList, pathOf, rowOf, titleOf } from '../../support/neurips-list.ts';
import { changeAt } from '../../support/page-change.ts';
import { shardsOf } from '../../support/title-archive.ts';
import { titlePasses } from '../../support/title-passes.ts';

const PAPERS = Array.from({ length: 60 }, (_, n) => ({
  id: `2501.${String(n + 1).padStart(5, '0')}`,
  title: titleOf(n),
  authors: ['Ada Example'],
}));
const archive = (): Record<string, unknown> => Object.fromEntries(shardsOf(PAPERS));
const idsOf = (found: Sighting[]): unknown[] => found.map(({ match }) => match?.id);

const slices = createSlices(new AbortController().signal, true);

function translate(doc: Document): void {
  for (const link of doc.querySelectorAll('a')) {
    link.innerHTML = `<font><font>Gezeiten ${link.textContent}</font></font>`;
    neurips.changed?.(changeAt(link));
  }
}

function depthOf(found: unknown): number {
  return found === null ? 0 : 1 + depthOf(Object.getPrototypeOf(found));
}

afterEach(() => vi.unstubAllGlobals());

describe('passes over a list', () => {
  it('what is stored anew in the middle of a pass costs none of its badges', async () => {
    const doc = neuripsList(1);
    const { pass, titles } = titlePasses(archive());
    expect(idsOf((await pass(doc)).found)).toEqual([PAPERS[0]?.id]);
    const ul = doc.querySelector('ul') as Element;
    ul.insertAdjacentHTML('beforeend', rowOf(1));
    neurips.changed?.(changeAt(ul));
    const both = PAPERS.slice(0, 2).map(({ id }) => id);
    for (const during of [() => titles.forget(), undefined, undefined])
      expect(idsOf((await pass(doc, during)).found)).toEqual(both);
  });

  it('our own marks change no row', async () => {
    const doc = neuripsList(60);
    const { pass } = titlePasses(archive());
    const { found } = await pass(doc);
    for (const link of doc.querySelectorAll('a')) {
      const mark = link.appendChild(doc.createElement('tidemark-badge'));
      neurips.changed?.(changeAt(link, mark));
    }
    expect(await pass(doc)).toEqual({ found, reads: 0 });
  });

  it('only of shards that it read the page hears', async () => {
    const { pass, store } = titlePasses(archive());
    await pass(neuripsList(1));
    const heard = TITLE_SHARDS.filter((key) => store.changed({ [key]: {} }) !== undefined);
    expect(heard.length).toBeLessThanOrEqual(2);
  });
});

describe('a translated page', () => {
  it('costs no reading of the archive, and its papers stay what they were', async () => {
    const doc = neuripsList(60);
    const { pass, titles } = titlePasses(archive());
    const { found: before } = await pass(doc);
    translate(doc);
    for (let n = 0; n < 4; n += 1) {
      const { found, reads } = await pass(doc);
      expect(reads).toBe(0);
      expect(idsOf(found)).toEqual(idsOf(before));
      expect(found.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
      expect(found.map(depthOf)).toEqual(before.map(depthOf));
      expect(found[0]?.now?.()).toMatchObject({ title: titleOf(0), authors: ['Ada Example'] });
    }
    titles.forget();
    expect(idsOf((await pass(doc)).found)).toEqual(idsOf(before));
    expect((await pass(doc)).found.map(depthOf)).toEqual(before.map(depthOf));
  });

  it('papers that nobody knows cost it once, too', async () => {
    const doc = neuripsList(60);
    const { pass } = titlePasses({});
    await pass(doc);
    translate(doc);
    expect((await pass(doc)).reads).toBe(0);
  });

  it('keeps the reader’s word that a paper is the same', async () => {
    const doc = neuripsList(1);
    const [row] = neurips.sightings(doc, LIST_URL);
    const subject = subjectOf(row as Sighting);
    const { pass } = titlePasses({ [VERDICTS_KEY]: { [subject]: { '2501.00009': true } } });
    expect(idsOf((await pass(doc)).found)).toEqual(['2501.00009']);
    translate(doc);
    const [after] = (await pass(doc)).found;
    expect(after).toMatchObject({ title: titleOf(0), match: { id: '2501.00009' } });
  });

  it('keeps what a row with an id of its own said', async () => {
    const { titles } = titlePasses({});
    const seen = (title: string, isTranslated: boolean): Sighting => ({
      keys: ['arxiv:2501.00001'],
      title,
      authors: ['Ada Example'],
      url: 'https://arxiv.org/abs/2501.00001',
      anchor: Object.assign(anchor, { querySelector: () => (isTranslated ? {} : null) }),
      primary: false,
    });
    const anchor = {} as Element;
    const original = seen('Tides', false);
    expect(await titles.recognise([original], slices)).toEqual([original]);
    const [found] = await titles.recognise([seen('Gezeiten', true)], slices);
    expect(found).toMatchObject({ title: 'Tides', keys: ['arxiv:2501.00001'] });
  });

  it('a row that leads elsewhere by now is another paper', async () => {
    const doc = neuripsList(1);
    const { pass } = titlePasses(archive());
    await pass(doc);
    translate(doc);
    doc.querySelector('a')?.setAttribute('href', pathOf(7));
    expect(idsOf((await pass(doc)).found)).toEqual([undefined]);
  });
});
