import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../../../utils/queue/import/parse.ts';
import { shortened } from '../../../../utils/queue/import/shortened.ts';
import { candidateOf } from '../../../../utils/queue/import/reference.ts';

const REFERENCE = { line: 1, title: 'Tides  of the Sea', authors: ['Mei Lin'], doi: '10.1000/a' };
const tags = (n: number) => Array.from({ length: n }, (_, at) => `tag ${at}`);

describe('what of a reference does not fit into a paper is said, by title', () => {
  it.each([
    ['1,001 letters of a title', { title: 'x'.repeat(1001) }, 'long-title'],
    ['51 tags', { tags: tags(51) }, 'long-tags'],
    ['a tag of 61 letters', { tags: ['x'.repeat(61)] }, 'long-tags'],
    ['100,001 letters of notes', { notes: 'x'.repeat(100_001) }, 'long-notes'],
  ])('%s', (_name, fields, what) => {
    const [warning, ...others] = shortened({ ...REFERENCE, ...fields });
    expect(others).toEqual([]);
    expect(warning?.what).toBe(what);
    expect(warning?.about).toBe(what === 'long-title' ? `${'x'.repeat(120)}…` : 'Tides of the Sea');
  });

  it('nothing of one that fits to the letter, which is taken whole', () => {
    const whole = {
      ...REFERENCE,
      title: 'x'.repeat(1000),
      tags: [...tags(49), 'x'.repeat(60), 'tag 1'],
      notes: 'x'.repeat(100_000),
    };
    expect(shortened(whole)).toEqual([]);
    expect(candidateOf(whole)).toMatchObject({
      snapshot: { title: whole.title },
      tags: [...tags(49), 'x'.repeat(60)],
      notes: whole.notes,
    });
    expect(shortened({ ...REFERENCE, title: 'x'.repeat(120), tags: tags(51) })).toEqual([
      { what: 'long-tags', about: 'x'.repeat(120) },
    ]);
  });

  it('in the preview of a file', () => {
    const text = `@article{a, title={Tides}, keywords={${'x'.repeat(70)}}, doi={10.1000/a}}`;
    expect(parseReferences(text).warnings).toEqual([{ what: 'long-tags', about: 'Tides' }]);
  });
});
