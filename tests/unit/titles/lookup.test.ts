import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TITLE_SHARDS } from '../../../utils/titles/format.ts';
import { findTitle, placesOf } from '../../../utils/titles/lookup.ts';
import type { TitledPaper } from '../../../utils/titles/pack.ts';
import { titleArchive } from '../../support/title-archive.ts';

const paper = (id: string, title: string, ...authors: string[]): TitledPaper => ({
  id,
  title,
  authors,
});
const archive = titleArchive([
  paper('2501.00001', 'Moon-Driven Sampling for Coastal Robots', 'Ada Example', 'Bo Sample'),
  paper('2501.00002', 'Introduction', 'Cai Writer'),
  paper('2501.00003', 'Scaling Laws', 'Di Scale', 'Ed Scale'),
  paper('2501.00004', 'TideBot: Learning to Surf Very Large Waves', 'Fay Surfer', 'Gus Wave'),
  paper('2501.00005', 'Robust Sand Sampling on Beaches', 'Hal Sand'),
  paper('2502.00006', 'Robust Sand Sampling on Beaches', 'Ida Beach'),
  paper('2501.00007', '潮汐预测的新方法', '李伟'),
  paper('2501.00008', 'Обучение прибрежных роботов по приливам', 'Иван Петров'),
  paper('2501.00009', 'Sampling for Coastal Robots', 'Jo Robot'),
  paper('2501.00010', 'Nobody Wrote about Distant Lighthouses'),
  paper('hep-th/9901001', 'Strings under the Northern Sea', 'Kim String'),
]);
const ask = (title: string, ...authors: string[]): string | undefined =>
  archive.sure({ title, authors })?.id;

describe('sure matches', () => {
  it('one person in common confirms, in any order and spelling', () => {
    const title = 'Moon Driven Sampling for Coastal Robots';
    expect(ask(title, 'B. Sample', 'Example, Ada')).toBe('2501.00001');
    expect(ask(title, 'Ada Example')).toBe('2501.00001');
    expect(archive.sure({ title, authors: ['Ada Example'] })?.reason).toBe('title+first');
    expect(archive.sure({ title, authors: ['Bo Sample', 'A. Example'] })?.reason).toBe(
      'title+author',
    );
  });

  it('other people veto', () => {
    expect(ask('Moon-Driven Sampling for Coastal Robots', 'Zoe Other')).toBeUndefined();
    expect(ask('Scaling Laws', 'Zoe Other', 'Yan Other')).toBeUndefined();
  });

  it('without authors only titles that say enough', () => {
    expect(ask('Moon-driven sampling for coastal robots')).toBe('2501.00001');
    expect(ask('Introduction')).toBeUndefined();
    expect(ask('Scaling Laws')).toBeUndefined();
    expect(ask('Introduction', 'Cai Writer')).toBe('2501.00002');
    expect(ask('潮汐预测的新方法')).toBe('2501.00007');
    expect(ask('Обучение прибрежных роботов по приливам', 'И. Петров')).toBe('2501.00008');
    expect(ask('Nobody wrote about distant lighthouses', 'Ada Example')).toBe('2501.00010');
  });

  it('two papers of one title are told apart by people, and else left alone', () => {
    const title = 'Robust Sand Sampling on Beaches';
    expect(ask(title, 'Ida Beach')).toBe('2502.00006');
    expect(ask(title, 'Hal Sand')).toBe('2501.00005');
    expect(ask(title)).toBeUndefined();
    expect(ask(title, 'Zoe Other')).toBeUndefined();
  });

  it('a name before the colon may come or go, with the first author', () => {
    const rest = 'Learning to Surf Very Large Waves';
    expect(ask(rest, 'Fay Surfer', 'Gus Wave')).toBe('2501.00004');
    expect(ask(rest, 'Gus Wave')).toBeUndefined();
    expect(ask(rest)).toBeUndefined();
    expect(ask(`WaveBot: ${rest}`, 'Fay Surfer', 'Gus Wave')).toBeUndefined();
    expect(ask('Moon: Sampling for Coastal Robots by Night', 'Jo Robot')).toBeUndefined();
    expect(ask('CoRo: Sampling for Coastal Robots', 'Jo Robot')).toBe('2501.00009');
  });

  it("a title that contains another paper's title is not that paper", () => {
    expect(ask('More Moon-Driven Sampling for Coastal Robots', 'Ada Example')).toBeUndefined();
    expect(ask('Sampling for Coastal Robots', 'Ada Example')).toBeUndefined();
  });

  it('old ids too', () => {
    expect(ask('Strings under the northern sea', 'Kim String')).toBe('hep-th/9901001');
  });
});

const words = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 4, maxLength: 9 });
const person = fc
  .tuple(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), fc.stringMatching(/^[A-Z][a-z]{3,9}$/))
  .map((names) => names.join(' '));
const id = fc.integer({ min: 1, max: 99_999 }).map((n) => `2508.${String(n).padStart(5, '0')}`);
const titled = fc.record({
  id,
  title: words.map((all) => all.join(' ')),
  authors: fc.array(person, { minLength: 1, maxLength: 30 }),
});

describe('title shards', () => {
  it('every paper is found again by its title and any half of its first authors', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(titled, { selector: (one) => one.title, maxLength: 30 }),
        (papers) => {
          const { sure } = titleArchive(papers);
          for (const { id, title, authors } of papers) {
            expect(sure({ title, authors })).toMatchObject({ id, reason: 'title+first' });
            expect(sure({ title, authors: ['Nobody Xyzzy', 'Noone Plugh'] })).toBeUndefined();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never throw on corrupt text, and never invent', () => {
    const query = { title: 'Moon-Driven Sampling for Coastal Robots', authors: ['Ada Example'] };
    const places = placesOf(query.title);
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect(findTitle(query, places, () => value)).toBeUndefined();
        const broken = `${places.whole.head}${places.exact}${text}`;
        const found = findTitle(query, places, () => broken);
        if (found !== undefined) expect(text).toContain(found.id);
      }),
    );
  });

  it('names are the same for the reader and the writer', () => {
    expect(TITLE_SHARDS).toHaveLength(64);
    expect([TITLE_SHARDS[0], TITLE_SHARDS[63]]).toEqual(['k1:00', 'k1:3f']);
    for (const shard of archive.shards.keys()) expect(TITLE_SHARDS).toContain(shard);
  });
});
