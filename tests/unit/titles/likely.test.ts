import { describe, expect, it } from 'vitest';
import { titleArchive } from '../../support/title-archive.ts';

const WAVES = ['Fay Surfer', 'Gus Wave', 'Hal Sand'];
const archive = titleArchive([
  { id: '2501.00001', title: 'TideBot: Learning to Surf Very Large Waves', authors: WAVES },
  { id: '2501.00002', title: 'Foo++: Sand Castles That Stand for Days', authors: WAVES },
  { id: '2501.00003', title: 'Counting Gulls', authors: ['Ida Beach'] },
  { id: '2501.00004', title: 'Sand Castles on the Moon', authors: ['Fay Surfer', 'Jo Robot'] },
  { id: '2001.00005', title: 'Harbours Seen by Night from Ships', authors: WAVES },
]);

async function ask(title: string, authors: string[], year?: number): Promise<string | undefined> {
  const [match] = await archive.likely([{ title, authors, ...(year && { year }) }]);
  return match?.id;
}

describe('likely matches', () => {
  it('a changed title by the same authors', async () => {
    expect(await ask('TideBot: How to Surf Large Waves', WAVES, 2025)).toBe('2501.00001');
    expect(await ask('TideBot: How to Surf Large Waves', WAVES)).toBe('2501.00001');
  });

  it.each<[string, string[], number | undefined]>([
    ['TideBot: How to Surf Large Waves', ['Fay Surfer', 'Kim Else', 'Lo Other'], 2025],
    ['TideBot: How to Surf Large Waves', ['Kim Else', 'Lo Other'], 2025],
    ['TideBot: How to Surf Large Waves', [], 2025],
    ['TideBot: How to Surf Large Waves', WAVES, 2019],
    ['TideBot: How to Surf Large Waves', WAVES, 2029],
    ['TideBot2: Learning to Surf Very Large Waves', WAVES, 2025],
    ['Foo+: Sand Castles That Stand for Days', WAVES, 2025],
    ['Foo: Sand Castles That Stand for Days', WAVES, 2025],
    ['Surfing Very Large Waves: A Survey', WAVES, 2025],
    ['Kelp Forests and Their Many Guests', WAVES, 2025],
    ['Counting', ['Ida Beach'], 2025],
    ['潮汐', ['李伟'], 2025],
    ['', WAVES, 2025],
  ])('not %s by %j in %s', async (title, authors, year) => {
    expect(await ask(title, authors, year)).toBeUndefined();
  });

  it('answers in the order of the questions, the likeliest for each', async () => {
    const queries = [
      { title: 'Nothing of the Kind', authors: ['Kim Else'] },
      { title: 'Foo++: Sand Castles Which Stand for Days', authors: WAVES, year: 2025 },
      { title: 'TideBot: How to Surf Large Waves', authors: WAVES.toReversed(), year: 2025 },
    ];
    const found = await archive.likely(queries);
    expect(found.map((match) => match?.id)).toEqual([undefined, '2501.00002', undefined]);
    expect(found[1]).toEqual({ id: '2501.00002', grade: 'likely', reason: 'authors' });
  });
});
