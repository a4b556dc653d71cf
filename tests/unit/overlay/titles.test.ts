import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLikely } from '../../../utils/overlay/likely.ts';
import { createSlices } from '../../../utils/overlay/slices.ts';
import type { Store } from '../../../utils/overlay/store.ts';
import { createTitles } from '../../../utils/overlay/titles.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import type { TitleMatch } from '../../../utils/titles/match.ts';
import { subjectOf, VERDICTS_KEY } from '../../../utils/titles/verdict-format.ts';
import { shardsOf } from '../../support/title-archive.ts';

const TITLE = 'Moon-Driven Sampling for Coastal Robots';
const LIKELY: TitleMatch = { id: '2501.00002', grade: 'likely', reason: 'authors' };
const { signal } = new AbortController();
const slices = createSlices(signal, true);

function seen(over: Partial<Sighting> = {}): Sighting {
  return {
    keys: ['url:https://conf.example/1'],
    title: TITLE,
    authors: ['Ada Example'],
    url: 'https://conf.example/1',
    anchor: { querySelector: () => null } as unknown as Element,
    primary: false,
    ...over,
  };
}

function setUp(answer: (title: string) => TitleMatch | null = () => null) {
  const stored = new Map<string, unknown>(
    shardsOf([{ id: '2501.00001', title: TITLE, authors: ['Ada Example'] }]),
  );
  const asked: string[][] = [];
  vi.stubGlobal('tidemarkMore', { createLikely });
  const read: string[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      sendMessage: ({ data }: { data: { papers: { title: string }[] } }) => {
        const titles = data.papers.map(({ title }) => title);
        asked.push(titles);
        return Promise.resolve({ ok: true, reply: { matches: titles.map(answer) } });
      },
    },
  });
  const store = {
    read: (keys: string[]) => Promise.resolve(void read.push(...keys)),
    value: (key: string) => (read.includes(key) ? stored.get(key) : undefined),
    forget: () => undefined,
  } as unknown as Store;
  const titles = createTitles(store);
  return {
    stored,
    asked,
    read,
    titles,
    /** A whole pass. */
    async recognise(...sightings: Sighting[]): Promise<Sighting[]> {
      await titles.begin(slices);
      await titles.prepare(sightings, slices);
      const found = await titles.recognise(sightings, slices);
      titles.rest();
      return found;
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('papers on a page without arXiv ids', () => {
  it('a sure one has the arXiv id among its keys; the page’s own id stays first, an address does not', async () => {
    const { recognise } = setUp();
    const [plain, own] = await recognise(
      seen(),
      seen({ keys: ['openreview:a_B-1', 'url:https://conf.example/1'] }),
    );
    expect(plain?.match).toMatchObject({ id: '2501.00001', grade: 'title' });
    expect(plain?.keys).toEqual(['arxiv:2501.00001', 'url:https://conf.example/1']);
    expect(own?.keys[0]).toBe('openreview:a_B-1');
    expect(own?.keys).toContain('arxiv:2501.00001');
  });

  it('few titles read few shards, many read all at once', async () => {
    const few = setUp();
    await few.recognise(seen());
    expect(few.read.filter((key) => key.startsWith('k1:'))).toHaveLength(1);
    const many = setUp();
    await many.recognise(...Array.from({ length: 60 }, (_, n) => seen({ title: `Tides ${n}` })));
    expect(many.read.filter((key) => key.startsWith('k1:'))).toHaveLength(64);
  });

  it('asks the worker once for each unknown title with authors, in batches, and keeps its guess apart', async () => {
    const { recognise, titles, asked } = setUp((title) => (title === 'Tides 7' ? LIKELY : null));
    const page = [
      seen(),
      seen({ title: 'Nobody', authors: [] }),
      seen({ keys: ['arxiv:2501.00009'], title: 'Known' }),
      ...Array.from({ length: 700 }, (_, n) => seen({ title: `Tides ${n % 350}` })),
    ];
    const first = await recognise(...page);
    expect(await titles.askLikely(first, signal)).toBe(true);
    expect(asked.map(({ length }) => length)).toEqual([300, 50]);
    const second = await recognise(...page);
    expect(await titles.askLikely(second, signal)).toBe(false);
    expect(asked).toHaveLength(2);
    const found = second.filter(({ match }) => match?.grade === 'likely');
    expect(found.map(({ title }) => title)).toEqual(['Tides 7', 'Tides 7']);
    expect(found[0]?.keys).toEqual(['url:https://conf.example/1']);
  });

  it('the reader’s no hides a guess, a yes makes it sure, for that page’s paper only', async () => {
    const { recognise, titles, stored } = setUp(() => LIKELY);
    const page = [seen({ title: 'Tides' }), seen({ title: 'Tides', authors: ['Bo Sample'] })];
    await titles.askLikely(await recognise(...page), signal);
    const subject = subjectOf(page[0] as Sighting);
    stored.set(VERDICTS_KEY, { [subject]: { [LIKELY.id]: false } });
    expect((await recognise(...page)).map(({ match }) => match?.grade)).toEqual([
      undefined,
      'likely',
    ]);
    stored.set(VERDICTS_KEY, { [subject]: { [LIKELY.id]: true } });
    const said = await recognise(...page);
    const [yes] = said;
    expect(yes?.match).toEqual({ id: LIKELY.id, grade: 'title', reason: 'said' });
    expect(yes?.keys[0]).toBe('arxiv:2501.00002');
    await titles.askLikely(said, signal);
    stored.set(VERDICTS_KEY, {});
    expect((await recognise(...page)).map(({ match }) => match?.grade)).toEqual([
      'likely',
      undefined,
    ]);
  });

  it('a later pass reads shards for what is new on the page, and keeps none', async () => {
    const { recognise, titles, read } = setUp();
    const page = Array.from({ length: 60 }, (_, n) => seen({ title: `Tides ${n}` }));
    const shardsRead = (): number => read.splice(0).filter((key) => key.startsWith('k1:')).length;
    await recognise(...page);
    expect(shardsRead()).toBe(64);
    await recognise(...page, seen());
    expect(shardsRead()).toBe(1);
    await recognise(...page);
    expect(shardsRead()).toBe(0);
    titles.forget({ 'q1:2611': {}, settings: {} });
    await recognise(...page);
    expect(shardsRead()).toBe(0);
    titles.forget({ 'k1:07': {} });
    await recognise(...page);
    expect(shardsRead()).toBe(64);
    titles.forget();
    await recognise(...page);
    expect(shardsRead()).toBe(64);
  });

  it('a paper that one row surely is, is guessed for no other row', async () => {
    const { recognise, titles } = setUp(() => ({ ...LIKELY, id: '2501.00001' }));
    const page = [seen(), seen({ title: 'Sand under Coastal Robots' })];
    await titles.askLikely(await recognise(...page), signal);
    expect((await recognise(...page)).map(({ match }) => match?.grade)).toEqual([
      'title',
      undefined,
    ]);
  });

  it('a translated title is still the one it was', async () => {
    const { recognise } = setUp();
    let translated = false;
    const title = (): Element => ({ querySelector: () => (translated ? {} : null) }) as never;
    const [anchor, reused] = [title(), title()];
    await recognise(seen({ anchor }), seen({ anchor: reused }));
    translated = true;
    const [found, other] = await recognise(
      seen({ anchor, title: 'Mondgetriebene Stichproben', authors: ['Ada Beispiel'] }),
      seen({
        anchor: reused,
        title: 'Mondgetriebene Stichproben',
        url: 'https://conf.example/2',
      }),
    );
    expect(found).toMatchObject({ title: TITLE, match: { id: '2501.00001' } });
    expect(other?.match).toBeUndefined();
  });

  it('a worker that does not answer is not asked again and again', async () => {
    const { recognise, titles } = setUp();
    const sendMessage = vi.fn(() => Promise.reject(new Error('gone')));
    vi.stubGlobal('chrome', { runtime: { sendMessage } });
    for (let n = 0; n < 3; n += 1)
      await titles.askLikely(await recognise(seen({ title: 'Tides' })), signal);
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('finds a paper that came to the archive meanwhile', async () => {
    const { recognise, titles, stored } = setUp();
    const paper = { id: '2501.00003', title: 'Sand and Foam on Northern Beaches', authors: [] };
    const query = seen({ title: paper.title });
    expect((await recognise(query))[0]?.match).toBeUndefined();
    for (const [shard, text] of shardsOf([paper])) stored.set(shard, text);
    titles.forget();
    expect((await recognise(query))[0]?.match?.id).toBe('2501.00003');
  });
});
