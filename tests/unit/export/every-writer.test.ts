import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { uniqueKeys } from '../../../utils/export/citation-keys.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../../utils/export/formats.ts';
import { toObsidian } from '../../../utils/export/obsidian.ts';
import { toReferenceList } from '../../../utils/export/reference-list.ts';
import { textParts } from '../../../utils/titles/title-parts.ts';
import { nastyWorks } from '../../support/nasty-works.ts';
import { readImport } from '../../support/read-import.ts';

const keys = uniqueKeys(nastyWorks);
const keyed = nastyWorks.map((work, n) => ({ key: keys[n] ?? '', work }));
/** The lists in a style, which take seconds, have tests of their own (every-style.test.ts). */
const FORMATS = (Object.keys(EXPORT_FORMATS) as ExportFormat[]).filter((one) => one !== 'styled');

/** Formats that write no citation key: there each title is looked for that no format has reason to change. */
const KEYLESS: ReadonlySet<ExportFormat> = new Set(['markdown']);
const soundTitles = nastyWorks.map((work) => work.title).filter((one) => /^[\w ,.]+$/.test(one));

/** Signs that are no text, and whole characters only: what every format keeps of a value. */
const kept = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
const title = (text: string): string =>
  kept(
    textParts(kept(text))
      .map(({ kind, text }) => `${kind === 'text' ? '' : ` ${kind}:`}${text}`)
      .join(''),
  );
const notes = (text = ''): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\t/g, '    ')
    .trim()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

describe('every writer, over every nasty value', () => {
  it.each(FORMATS)('%s writes whole characters and loses no paper', (format) => {
    const written = EXPORT_FORMATS[format].write(keyed);
    const text =
      typeof written === 'string'
        ? written
        : Object.values(unzipSync(written))
            .map((file) => strFromU8(file))
            .join('\n');
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toContain('\0');
    expect(keys.filter((key) => !KEYLESS.has(format) && !text.includes(key))).toEqual([]);
    expect(soundTitles.filter((one) => KEYLESS.has(format) && !text.includes(one))).toEqual([]);
  });

  it.each(['bibtex', 'biblatex', 'ris', 'csl', 'endnote', 'csv'] as const)(
    'what %s wrote comes back equal, tags and notes too',
    async (format) => {
      const db = openDb(`nasty-${format}`);
      const text = EXPORT_FORMATS[format].write(keyed, { locale: 'en' });
      const { candidates, refused, warnings } = await readImport(db, text);
      await db.delete();
      expect(refused).toEqual([]);
      expect(warnings.filter(({ what }) => what !== 'broken-letters')).toEqual([]);
      expect(candidates).toHaveLength(keyed.length);
      for (const [n, { work }] of keyed.entries()) {
        const { snapshot, tags = [], notes: read } = candidates[n] ?? { keys: [] };
        expect(title(snapshot?.title ?? '')).toBe(title(work.title));
        expect(snapshot?.authors?.map(kept)).toEqual(
          // Nobody is called so; in every format it ends a list that is cut short.
          work.authors.map(kept).filter((name) => name !== 'others'),
        );
        expect(snapshot?.year).toBe(work.year);
        expect(tags.map(kept)).toEqual((work.tags ?? []).map(kept));
        expect(notes(read)).toBe(notes(work.notes));
      }
    },
  );

  it('names of notes fit any file system', () => {
    const names = [...toObsidian(keyed).keys()];
    expect(names).toHaveLength(keyed.length);
    for (const name of names) {
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]\.md$|^(?:con|aux|nul)\./iu);
    }
  });
});

describe('a reference list', () => {
  const one = keyed.slice(0, 1);
  it.each(['', '{}', '<html></html>', '<style><info/></style>', '<style><bibliography>'])(
    'a file that is no style is said in words: %j',
    async (csl) => {
      await expect(toReferenceList(one, { csl })).rejects.toThrow(
        'This file is no citation style.',
      );
    },
  );

  it('the reader’s own style', async () => {
    const csl = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout suffix="!"><text variable="title"/></layout></bibliography></style>`;
    const work = { title: 'Deep Tides', authors: ['Ada Byron'], url: '', year: 2026 };
    expect(await toReferenceList([{ key: 'a', work }], { csl })).toBe('Deep Tides!\n');
  });
});
