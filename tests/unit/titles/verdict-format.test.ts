import { describe, expect, it } from 'vitest';
import {
  isSubject,
  saysAnything,
  subjectOf,
  verdictOn,
} from '../../../utils/titles/verdict-format.ts';

const paper = (keys: string[], title = 'Tides', authors = ['Mei Zhao', 'Hana Szabó']) =>
  ({ keys, title, authors }) as Parameters<typeof subjectOf>[0];

describe('what a verdict is about', () => {
  it('the page’s own id of the paper, where it has one', () => {
    const keys = ['url:https://a.example/1', 'arxiv:2608.00001', 'doi:10.1/x', 'acl:2026.x.1'];
    expect(subjectOf(paper(keys))).toBe('doi:10.1/x');
  });

  it('else its title and people, in any order and way of writing', () => {
    const subject = subjectOf(paper(['url:https://a.example/1']));
    expect(subject).toMatch(/^title:[\w-]{9}$/);
    expect(subjectOf(paper(['arxiv:2608.00001'], 'TIDES.', ['H. Szabo', 'M. Zhao']))).toBe(subject);
    expect(subjectOf(paper([], 'Tides', ['Mei Zhao']))).not.toBe(subject);
    expect(subjectOf(paper([], 'Waves'))).not.toBe(subject);
    expect(subjectOf(paper([], 'Tides', []))).not.toBe(subject);
  });

  it.each([
    ['doi:10.1/x', true],
    ['title:ABCDEFGHI', true],
    ['title:abc_-0123', true],
    ['title:ABCDEFGH', false],
    ['title:ABCDEFGHIJ', false],
    ['xtitle:ABCDEFGHI', false],
    ['title:ABCDEFGH!', false],
    [7, false],
    [null, false],
  ])('%j is one: %s', (text, wanted) => {
    expect(isSubject(text)).toBe(wanted);
  });
});

describe('what is stored of verdicts', () => {
  it.each([
    [undefined, false],
    [null, false],
    ['text', false],
    [{}, false],
    [{ 'doi:10.1/x': {} }, true],
  ])('%j says anything: %s', (stored, wanted) => {
    expect(saysAnything(stored)).toBe(wanted);
  });

  it('of a subject, by arXiv id; nothing where it is corrupt', () => {
    const stored = {
      'doi:10.1/x': { '2608.00001': true, '2608.00002': false, odd: 'yes' },
      bad: 7,
    };
    expect([...verdictOn(stored, 'doi:10.1/x')]).toEqual([
      ['2608.00001', true],
      ['2608.00002', false],
    ]);
    for (const subject of ['bad', 'unknown', 'constructor'])
      expect(verdictOn(stored, subject).size).toBe(0);
    for (const odd of [null, undefined, 'text', 7])
      expect(verdictOn(odd, 'doi:10.1/x').size).toBe(0);
  });
});
