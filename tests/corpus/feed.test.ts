import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseItems } from '../../utils/feed/schema.ts';
import type { PaperDraft } from '../../utils/feed/paper-draft.ts';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');
const there = existsSync(`${CORPUS}/feed`);

interface Odd {
  date: string;
  item: unknown;
}

describe.skipIf(!there)('the real feed', () => {
  it('521 days: 8,507 rankings of 8,506 papers, none dropped', () => {
    const days = readdirSync(`${CORPUS}/feed`);
    const ids = new Set<string>();
    let rankings = 0;
    for (const file of days) {
      const items = JSON.parse(
        gunzipSync(readFileSync(`${CORPUS}/feed/${file}`)).toString(),
      ) as unknown[];
      const { papers, dropped } = parseItems(items);
      expect(dropped).toEqual([]);
      expect(papers.length).toBe(items.length);
      rankings += papers.length;
      for (const paper of papers) ids.add(paper.id);
    }
    expect([days.length, rankings, ids.size]).toEqual([521, 8507, 8506]);
  });

  it('every odd item is handled', () => {
    const odd = JSON.parse(readFileSync(`${CORPUS}/odd-items.json`, 'utf8')) as Record<string, Odd>;
    const read = (name: string): PaperDraft =>
      parseItems([odd[name]?.item]).papers[0] as PaperDraft;
    for (const name of Object.keys(odd)) {
      const paper = read(name);
      expect(paper.title).not.toMatch(/\s{2}|\n/);
      expect(paper.title.length).toBeGreaterThan(3);
      expect(paper.authors.length).toBeGreaterThan(0);
    }
    expect(read('authors_664').authors).toHaveLength(664);
    expect(read('no_submittedBy').submitter).toBeUndefined();
    expect(read('project_leading_space').projectPage).toMatch(/^https?:/);
    expect(read('title_html_tag').title).toContain('<think>');
    expect(read('upvotes_0').upvotes).toBe(0);
    expect(read('comments_0').numComments).toBe(0);
    expect(read('github_tree').githubRepo).toMatch(/^https:\/\/github\.com\/.+[^/]$/);
    const hidden = odd['hidden_author']?.item as { paper: { authors: { hidden: boolean }[] } };
    const shown = hidden.paper.authors.filter((author) => !author.hidden).length;
    expect(read('hidden_author').authors).toHaveLength(shown);
    expect(read('old_mediaUrl_string').media.length).toBe(1);
  });
});
