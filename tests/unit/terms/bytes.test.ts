import { describe, expect, it } from 'vitest';
import { createByteWriter } from '../../../utils/terms/byte-writer.ts';
import { ABSTRACT, AUTHOR, fieldsOf, KEYWORD, TITLE } from '../../../utils/terms/fields.ts';
import { countPostings, eachPosting, findPostings } from '../../../utils/terms/segment.ts';
import { createSegmentWriter, type Posting } from '../../../utils/terms/write-segment.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bytes that grow as they are written', () => {
  it.each([1, 2, 3, 7, 100])('begun with %i bytes of room', (size) => {
    const writer = createByteWriter(size);
    writer.byte(9);
    writer.varint(127);
    writer.varint(128);
    writer.varint(300);
    writer.bytes(Uint8Array.from([1, 2, 3, 4, 5]));
    expect(writer.length()).toBe(11);
    expect([...writer.done()]).toEqual([9, 127, 128, 1, 172, 2, 1, 2, 3, 4, 5]);
  });
});

describe('postings', () => {
  const far: Posting[] = [
    [0, TITLE],
    [1, KEYWORD],
    [200, ABSTRACT],
    [40_000, AUTHOR],
  ];

  it('of papers far apart are read as written, in ascending order, and counted', () => {
    const writer = createSegmentWriter();
    writer.add('none', []);
    writer.add('sea', far.toReversed());
    writer.add('seas', [[3, TITLE]]);
    const segment = writer.done();
    const read: Posting[] = [];
    const range = findPostings(segment, bytes('sea'), false);
    eachPosting(segment, range, (paper, places) => read.push([paper, places]));
    expect(read).toEqual(far);
    expect(countPostings(segment, range)).toBe(4);
    expect(countPostings(segment, findPostings(segment, bytes('seas'), false))).toBe(1);
    expect(countPostings(segment, findPostings(segment, bytes('sea'), true))).toBe(5);
    for (const term of ['none', 'se', 'seaz', 'a'])
      expect(countPostings(segment, findPostings(segment, bytes(term), false)), term).toBe(0);
  });

  it('copied from another segment are the same', () => {
    const one = createSegmentWriter();
    one.add('sea', [...far]);
    const from = one.done();
    const two = createSegmentWriter();
    two.copy('sea', from.postings);
    expect(two.done()).toEqual(from);
  });

  it('of many terms, each found by itself and by its beginning', () => {
    const names = Array.from({ length: 100 }, (_, n) => `term-${String(n).padStart(3, '0')}`);
    const writer = createSegmentWriter();
    names.forEach((name, n) => writer.add(name, [[n, TITLE]]));
    const segment = writer.done();
    expect(segment.blocks).toHaveLength(14);
    names.forEach((name, n) => {
      const found: number[] = [];
      eachPosting(segment, findPostings(segment, bytes(name), false), (paper) => found.push(paper));
      expect(found).toEqual([n]);
    });
    expect(countPostings(segment, findPostings(segment, bytes('term-05'), true))).toBe(10);
  });
});

it('the fields of a term, the strongest first', () => {
  expect(fieldsOf(0xff)).toEqual([
    'title',
    'keywords',
    'aiSummary',
    'abstract',
    'authors',
    'organization',
  ]);
  expect(fieldsOf(TITLE | 1)).toEqual(['title', 'abstract']);
  expect(fieldsOf(0)).toEqual([]);
});
