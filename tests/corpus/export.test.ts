import papa from 'papaparse';
import { parse as parseYaml } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import { citationKeys } from '../../utils/export/citation-keys.ts';
import { EXPORT_FORMATS, type Keyed } from '../../utils/export/formats.ts';
import { toObsidian } from '../../utils/export/obsidian.ts';
import { markedTitle } from '../../utils/export/marked-title.ts';
import { plainTitle, workOfItem, type Work } from '../../utils/export/work.ts';
import { newItem } from '../../utils/queue/item/model.ts';
import { plain, readBack, readFields, readName } from '../support/citation-js.ts';
import { corpusDays, corpusIsThere } from '../support/corpus.ts';
import { Tally } from '../support/tally.ts';
import { seeded } from '../support/world/random.ts';

const PAPERS = 1000;
const NOTES = 'Read the **proof** of 2.1 & 50% of $x_1$; see {A}.\nThen again: #todo, \\alpha.';

/** Queue items made of real papers, with tags, notes and venues of our own. */
function items(): QueueRow[] {
  const random = seeded('export');
  const papers = corpusDays().flatMap((day) => day.papers);
  const some = papers.map((paper) => ({ paper, at: random() })).sort((a, b) => a.at - b.at);
  return some.slice(0, PAPERS).map(({ paper }, n) => {
    const at = new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
    const item = newItem([`arxiv:${paper.id}`], undefined, paper, { id: `${n}`, at, rank: 'a0' });
    const isPublished = n % 3 === 0;
    return {
      ...item,
      keys: isPublished
        ? [...item.keys, `doi:10.1000/a_b(${n})`, `openreview:Ab-${n}_x`]
        : item.keys,
      venue: isPublished ? 'NeurIPS & ICLR 2026' : undefined,
      tags: n % 2 === 0 ? ['to-do', 'Ünï'] : [],
      notes: n % 5 === 0 ? NOTES : '',
    } as QueueRow;
  });
}

describe.skipIf(!corpusIsThere)(`${PAPERS} real papers, exported and read back`, () => {
  let works: Keyed[] = [];

  beforeAll(() => {
    const queue = items();
    const keys = citationKeys(queue);
    works = queue.map((item) => ({ key: keys.get(item.id) ?? '', work: workOfItem(item) }));
  });

  const written = (format: keyof typeof EXPORT_FORMATS): string =>
    String(EXPORT_FORMATS[format].write(works));

  it.each(['bibtex', 'ris', 'csl'] as const)('%s by Citation.js', (format) => {
    const text = written(format);
    const read = readBack(format, text);
    const fields = format === 'bibtex' ? readFields(text) : [];
    const tally = new Tally();
    // RIS has no way to keep a comma that parts nothing.
    const comma = (name: string): string => (format === 'ris' ? name.replaceAll(',', '') : name);
    for (const [n, { key, work }] of works.entries()) {
      const one = read[n];
      const venue = one?.['container-title'] ?? one?.['event-title'];
      tally.compare('key', key, one?.id);
      const title = format === 'ris' ? markedTitle(work.title) : plainTitle(work.title);
      tally.compare('title', plain(title), plain(one?.title));
      tally.compare(
        'authors',
        work.authors.map((name) => plain(comma(name))),
        one?.author?.map(readName) ?? [],
      );
      tally.compare('year', work.year, one?.issued?.['date-parts']?.[0]?.[0]);
      tally.compare('venue', work.venue, venue);
      tally.compare('DOI', work.doi, one?.DOI);
      tally.compare('address', work.url, one?.URL);
      tally.compare('tags', work.tags, one?.keyword?.split(/, ?/) ?? []);
      if (work.notes !== '')
        tally.compare('notes', plain(work.notes), plain(one?.annote ?? one?.note));
      if (format === 'bibtex')
        tally.compare('arXiv id', work.arxivId, fields[n]?.properties['eprint']);
    }
    console.log(tally.line(format));
    expect(tally.lost).toEqual([]);
    expect(read).toHaveLength(PAPERS);
    expect(new Set(read.map(({ id }) => id)).size).toBe(PAPERS);
  });

  it('CSV by Papa Parse', () => {
    const { data } = papa.parse<Record<string, string>>(
      written('csv').replace('\uFEFF', '').trimEnd(),
      {
        header: true,
      },
    );
    const tally = new Tally();
    for (const [n, { key, work }] of works.entries()) {
      const row = data[n] ?? {};
      tally.compare('key', key, row['Key']);
      tally.compare('title', markedTitle(work.title), row['Title']?.replace(/^'/, ''));
      tally.compare('authors', work.authors.join('; '), row['Authors']);
      tally.compare('year', String(work.year), row['Year']);
      tally.compare('venue', work.venue ?? '', row['Venue']);
      tally.compare('arXiv id', `arXiv:${work.arxivId}`, row['arXiv']);
      tally.compare('DOI', work.doi ?? '', row['DOI']);
      tally.compare('tags', work.tags?.join('; '), row['Tags']);
      tally.compare('notes', work.notes, row['Notes']);
    }
    console.log(tally.line('csv'));
    expect(tally.lost).toEqual([]);
    expect(data).toHaveLength(PAPERS);
  });

  it('Obsidian’s front matter by a YAML reader', () => {
    const notes = [...toObsidian(works).values()];
    const tally = new Tally();
    for (const [n, { key, work }] of works.entries()) {
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(notes[n] ?? '') ?? [];
      const read = parseYaml(front) as Record<string, unknown>;
      tally.compare('key', key, read['citekey']);
      tally.compare('title', plainTitle(work.title), read['title']);
      tally.compare('authors', work.authors, read['authors']);
      tally.compare('year', work.year, read['year']);
      tally.compare('venue', work.venue, read['venue']);
      tally.compare('arXiv id', work.arxivId, read['arxiv']);
      tally.compare('DOI', work.doi, read['doi']);
      tally.compare('tags', work.tags, read['tags'] ?? []);
      tally.compare('notes', true, body.includes(work.notes ?? ''));
    }
    console.log(tally.line('obsidian'));
    expect(tally.lost).toEqual([]);
  });

  it('JSON and the Markdown list hold every paper', () => {
    const { papers } = JSON.parse(written('json')) as {
      papers: (Work & { citationKey: string })[];
    };
    expect(papers).toEqual(works.map(({ key, work }) => ({ citationKey: key, ...work })));
    const list = written('markdown')
      .split('\n')
      .filter((line) => line.startsWith('- ['));
    expect(list).toHaveLength(PAPERS);
    expect(list.filter((line, n) => !line.includes(`](${works[n]?.work.url})`))).toEqual([]);
  });
});
