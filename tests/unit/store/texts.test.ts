import { describe, expect, it } from 'vitest';
import { localeNames, readLocale } from '../../../scripts/locales/read-locale.ts';
import { optionalSites } from '../../../utils/sites/optional-sites.ts';
import { sites } from '../../../utils/sites/registry.ts';
import { shortNames, storeText } from '../../support/store-text.ts';

const LANGUAGES = ['en', 'de', 'zh_CN', 'ja', 'ko', 'fr', 'es', 'pt_BR'];

const FORMATS = ['BibTeX', 'BibLaTeX', 'RIS', 'CSL-JSON', 'EndNote', 'Markdown', 'Obsidian'];

/** Words that praise instead of saying something. */
const PRAISE =
  /\b(?:best|powerful|amazing|seamless|effortless|ultimate|revolutionary|blazing)\b|!/i;

it('every language of the extension has texts for the stores', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(localeNames()));
});

describe.each(LANGUAGES)('the texts for the stores, %s', (language) => {
  const text = storeText(language);
  const description = text('Description');

  it('are within the lengths of Chrome, Edge and Firefox', () => {
    expect(text('Name').length).toBeLessThanOrEqual(45);
    expect(text('Summary').length).toBeLessThanOrEqual(132);
    const other = text('Summary for addons.mozilla.org');
    expect(other.length).toBeGreaterThan(text('Summary').length);
    expect(other.length).toBeLessThanOrEqual(250);
    expect(description.length).toBeGreaterThan(1000);
    expect(description.length).toBeLessThanOrEqual(3000);
  });

  it('are plain text without praise', () => {
    expect(description).not.toMatch(/[*_`<>#]|\]\(/);
    expect(description).not.toMatch(PRAISE);
  });

  it('name every site where it belongs, and the formats', () => {
    const from = description.indexOf(`${optionalSites[0]?.name ?? ''}, `);
    const fromStart = sites.filter((site) => site.optional !== true).flatMap(shortNames);
    for (const name of fromStart) expect(description.slice(0, from)).toContain(name);
    for (const { name } of optionalSites) expect(description.slice(from)).toContain(name);
    expect(from).toBeGreaterThan(0);
    for (const name of FORMATS) expect(description).toContain(name);
    for (const word of ['2023', '30', 'MIT', 'huggingface.co']) expect(description).toContain(word);
  });

  it.runIf(localeNames().includes(language))('say what the extension says', () => {
    const words = readLocale(language);
    expect(text('Name')).toBe(words['name']);
    expect(text('Summary')).toBe(words['description']);
    for (const key of ['markPage', 'network.title', 'options.delete', 'devices.title'])
      expect(description).toContain(words[key]);
  });
});
