import { parseXml, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomOf } from '../../../utils/export/atom.ts';
import { paperRow } from '../../support/paper.ts';

const source = { id: 'a b', title: 'tide & "moon"', madeOn: '2026-08-22' };

function read(xml: string): XmlElement {
  const root = parseXml(xml).root;
  if (!root) throw new Error('no root');
  return root;
}

const all = (of: XmlElement, name: string): XmlElement[] =>
  of.children.filter((one) => one instanceof XmlElement && one.name === name) as XmlElement[];
const textOf = (of: XmlElement, name: string): string | undefined => all(of, name)[0]?.text;

describe('papers as an Atom feed', () => {
  const paper = paperRow('2608.00001', {
    title: 'Tides <em> &\n moons',
    summary: 'Of a\u0000b\u000c\uD800 sea.',
    keywords: ['sea & sand'],
    authors: [{ name: 'Zoë <Łuk>' }, { name: 'Yi An' }],
    days: ['2026-08-20', '2026-08-21'],
  });

  it('has what RFC 4287 asks for, and nothing that XML forbids', () => {
    const feed = read(atomOf(source, [paper, paperRow('2608.00002', { days: [] })]));
    expect(feed.name).toBe('feed');
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom' });
    expect(textOf(feed, 'id')).toBe('tag:tidemark.invalid,2026:search/a%20b');
    expect(textOf(feed, 'title')).toBe('tide & "moon"');
    expect(textOf(feed, 'updated')).toBe('2026-08-21T00:00:00Z');
    expect(all(feed, 'author')).toHaveLength(1);
    const [first, second] = all(feed, 'entry') as [XmlElement, XmlElement];
    expect(textOf(first, 'id')).toBe('tag:tidemark.invalid,2026:paper/2608.00001');
    expect(textOf(first, 'title')).toBe('Tides <em> & moons');
    expect(textOf(first, 'updated')).toBe('2026-08-21T00:00:00Z');
    expect(textOf(second, 'updated')).toBe('2026-08-20T00:00:00Z');
    expect(all(first, 'author').map(({ text }) => text)).toEqual(['Zoë <Łuk>', 'Yi An']);
    expect(all(first, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', type: 'text/html', href: 'https://arxiv.org/abs/2608.00001' },
    ]);
    expect(all(first, 'category')[0]?.attributes['term']).toBe('sea & sand');
    expect(textOf(first, 'summary')).toBe('Of ab � sea.');
  });

  it('of nothing is a feed too, and an empty title or summary is none', () => {
    expect(textOf(read(atomOf(source, [])), 'updated')).toBe('2026-08-22T00:00:00Z');
    const [entry] = all(read(atomOf(source, [{ ...paper, title: ' ', summary: '' }])), 'entry');
    expect(textOf(entry as XmlElement, 'title')).toBe('2608.00001');
    expect(all(entry as XmlElement, 'summary')).toEqual([]);
  });

  it('is well-formed whatever a paper says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (title, summary, keywords) => {
        const odd = { ...paper, title, summary, keywords, authors: [{ name: summary }] };
        const feed = read(atomOf({ ...source, title }, [odd]));
        expect(all(feed, 'entry')).toHaveLength(1);
      }),
    );
  });
});
