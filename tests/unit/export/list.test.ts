import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import papa from 'papaparse';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import {
  citationKeys,
  keysBeside,
  letteredAmong,
  uniqueKeys,
} from '../../../utils/export/citation-keys.ts';
import { toCsv } from '../../../utils/export/csv.ts';
import { EXPORT_FORMATS } from '../../../utils/export/formats.ts';
import { toMarkdownList } from '../../../utils/export/markdown-list.ts';
import { toObsidian } from '../../../utils/export/obsidian.ts';
import { workOfItem, type Work } from '../../../utils/export/work.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const work: fc.Arbitrary<Work> = fc.record({
  title: text,
  authors: fc.array(text, { maxLength: 5 }),
  url: fc.webUrl(),
  tags: fc.array(text, { maxLength: 3 }),
  notes: fc.oneof(text, fc.constantFrom('=HYPERLINK("x")', '+1', '-- a', '@b', '---\na: b\n---')),
  year: fc.integer({ min: 1990, max: 2100 }),
});

function item(n: number, more: Partial<QueueRow> = {}): QueueRow {
  return {
    id: `id-${n}`,
    keys: [`arxiv:2608.0000${n}`],
    title: 'Deep Reading',
    authors: ['Mei Zhao'],
    url: `https://arxiv.org/abs/2608.0000${n}`,
    state: 'to-read',
    rank: 'a0',
    tags: [],
    notes: '',
    evidence: [],
    savedAt: `2026-08-2${n}T00:00:00.000Z`,
    changedAt: '2026-08-21T00:00:00.000Z',
    changed: {},
    ...more,
  };
}

describe('citation keys of a queue', () => {
  it('are told apart by letters of their own, the first saved first, whatever their order in the queue', () => {
    const queue = [item(3), item(1), item(2, { title: 'Wide Reading' })];
    const keys = citationKeys(queue);
    expect([...keys]).toEqual([
      ['id-1', 'zhaoDeepReading2026'],
      ['id-2', 'zhaoWideReading2026'],
      ['id-3', expect.stringMatching(/^zhaoDeepReading2026[a-z]{3}$/)],
    ]);
    expect(citationKeys(queue.toReversed())).toEqual(keys);
  });

  it('stay when the paper goes that shares one: letters that were handed out are kept', () => {
    const [first, other] = [item(1), item(2)];
    const before = citationKeys([first, other]);
    const key = before.get('id-2') ?? '';
    const keyed = [first, other].map((one) => ({
      key: before.get(one.id) ?? '',
      work: workOfItem(one),
    }));
    const lettered = new Set(letteredAmong(keyed));
    expect(lettered.size).toBe(1);
    expect(citationKeys([other], { lettered }).get('id-2')).toBe(key);
    expect(citationKeys([first], { lettered }).get('id-1')).toBe(before.get('id-1'));
  });

  it('a paper beside the queue has no key of a saved one, and its own when it is saved', () => {
    const beside = keysBeside([item(1)], [workOfItem(item(2))])[0];
    expect(beside).toMatch(/^zhaoDeepReading2026[a-z]{3}$/);
    expect(citationKeys([item(1), item(2)]).get('id-2')).toBe(beside);
    expect(keysBeside([], [workOfItem(item(2))])).toEqual(['zhaoDeepReading2026']);
  });

  it('are two of a work that is asked for twice', () => {
    const one = workOfItem(item(1));
    expect(new Set(uniqueKeys([one, one])).size).toBe(2);
  });

  it('are unique, also where a letter makes another’s key', () => {
    const titles = fc.constantFrom('Deep', 'Deepa', 'Deepb', 'Deepaa', 'Deep a');
    fc.assert(
      fc.property(fc.array(titles, { maxLength: 60 }), (all) => {
        const keys = citationKeys(all.map((title, n) => item(n, { title })));
        expect(new Set(keys.values()).size).toBe(all.length);
      }),
    );
  });
});

describe('CSV', () => {
  it('reads back in Papa Parse with nothing lost, and starts no formula', () => {
    fc.assert(
      fc.property(fc.array(work, { maxLength: 4 }), (works) => {
        const csv = toCsv(works.map((one, n) => ({ key: `k${n}`, work: one })));
        const { data } = papa.parse<string[]>(csv.trimEnd(), { newline: '\r\n' });
        const bare = (value: string | undefined): string => (value ?? '').replace(/^'/, '');
        for (const [n, one] of works.entries()) {
          const row = data[n + 1] ?? [];
          expect(bare(row[12])).toBe((one.notes ?? '').replaceAll('\0', '').replace(/^'/, ''));
          expect(row.some((value) => /^\s*[=+@\t\r-]/.test(value))).toBe(false);
        }
        expect(data).toHaveLength(works.length + 1);
      }),
    );
  });
});

describe('Obsidian', () => {
  it('front matter reads back as YAML; file names differ and are allowed', () => {
    fc.assert(
      fc.property(fc.array(work, { maxLength: 6 }), (works) => {
        const files = toObsidian(works.map((one, n) => ({ key: `k${n}`, work: one })));
        expect(files.size).toBe(works.length);
        const names = [...files.keys()];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(works.length);
        expect(names.filter((name) => /[*"\\/<>:|?#^[\]]|^\./.test(name))).toEqual([]);
        [...files.values()].forEach((note, n) => {
          const front = /^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? '';
          const read = parseYaml(front) as { authors?: string[]; citekey: string; url: string };
          expect(read.citekey).toBe(`k${n}`);
          expect(read.authors ?? []).toEqual(works[n]?.authors);
          expect(read.url).toBe(works[n]?.url);
        });
      }),
    );
  });

  it('is a zip of notes', () => {
    const one = { ...workOfItem(item(1)), notes: 'Read *twice*.', tags: ['to do'] };
    const zip = EXPORT_FORMATS.obsidian.write([{ key: 'k', work: one }]);
    const files = unzipSync(zip);
    const note = strFromU8(files['Deep Reading.md'] ?? new Uint8Array());
    expect(note).toContain('tags: ["to-do"]');
    expect(note).toContain('# Deep Reading\n\nRead *twice*.\n');
  });
});

it('the Markdown list ticks what is done, and indents notes', () => {
  const done = { ...workOfItem(item(1, { state: 'done', tags: ['to do'] })), notes: 'a\n\nb' };
  expect(toMarkdownList([{ work: done }])).toBe(
    '- [x] [Deep Reading](https://arxiv.org/abs/2608.00001) — Mei Zhao, 2026 #to-do\n  a\n\n  b\n',
  );
});
