import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../utils/messages.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { reportOf, snapshotOf, titledOf } from '../../../utils/sites/sent.ts';
import type { Sighting } from '../../../utils/sites/types.ts';

/** Texts of any length, also far longer than what a schema takes. */
const text = fc
  .tuple(fc.string({ unit: 'binary' }), fc.nat(6000))
  .map(([a, n]) => a + '𝛼'.repeat(n));
const number = fc.option(fc.oneof(fc.integer(), fc.constant(NaN)), { nil: undefined });
const sighting = fc.record({
  keys: fc.array(
    fc.nat().map((n) => `url:https://x.example/${n}` as PaperKey),
    { maxLength: 12 },
  ),
  title: text,
  authors: fc
    .array(text, { maxLength: 5 })
    .map((names) => Array.from({ length: 700 }, () => names).flat()),
  url: fc.oneof(
    text,
    text.map((rest) => `https://x.example/${rest}`),
  ),
  venue: fc.option(text, { nil: undefined }),
  year: number,
  version: number,
  remarks: fc.option(fc.array(text, { maxLength: 30 }), { nil: undefined }),
}) as unknown as fc.Arbitrary<Sighting>;

describe('what the overlay sends of a paper', () => {
  it('always fits the schema of its command, whatever a page says', () => {
    fc.assert(
      fc.property(sighting, (one) => {
        const keys: PaperKey[] = ['arxiv:2608.00001', ...one.keys].slice(0, 8) as PaperKey[];
        expect(commands.save.data.safeParse({ keys, snapshot: snapshotOf(one) }).success).toBe(
          true,
        );
        const report = reportOf({ ...one, keys: ['arxiv:2608.00001', ...one.keys] });
        if (report)
          expect(commands.evidence.data.safeParse({ reports: [report] }).success).toBe(true);
        expect(commands.match.data.safeParse({ papers: [titledOf(one)] }).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what fits as it is', () => {
    const one = {
      keys: ['arxiv:2608.00001'],
      title: 'Tides',
      authors: ['Amara Okafor'],
      url: 'https://arxiv.org/abs/2608.00001',
      venue: 'ICLR',
      year: 2026,
      version: 2,
      remarks: ['12 pages'],
    } as unknown as Sighting;
    expect(reportOf(one)).toEqual({
      title: 'Tides',
      authors: ['Amara Okafor'],
      keys: one.keys,
      url: one.url,
      venue: 'ICLR',
      year: 2026,
      version: 2,
      remarks: ['12 pages'],
    });
    expect(snapshotOf(one).authors).toEqual(['Amara Okafor']);
  });
});
