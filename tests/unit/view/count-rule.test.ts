import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { countRule } from '../../../utils/view/count-rule.ts';
import { createMatcher } from '../../../utils/view/rules.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import type { Rule } from '../../../utils/settings.ts';
import { paperRow } from '../../support/paper.ts';

const db = openDb('count-rule');
const search = createSearch({ db });
const TITLES = [
  'Agents of the tide',
  'One agent, many tides',
  'On diffusion models',
  'Models of diffusion',
  'Qwen2.5 and 视频扩散模型',
];
const named = { name: 'tl', fullname: 'Tide Lab' };
const few = TITLES.map((title, i) => paperRow(`2608.0000${i}`, { title, organization: named }));
const many = Array.from({ length: 600 }, (_, i) => {
  const words = i % 2 === 0 ? 'a sea breeze' : 'a breeze at sea';
  return paperRow(`2607.${10_000 + i}`, { title: words, summary: 'Agents everywhere.' });
});
const all: PaperRow[] = [...few, ...many];

beforeAll(async () => {
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(all);
    await indexPapers(db, all);
  });
});
afterAll(() => db.delete());

const count = (rule: Rule) => countRule(db, search, rule);

describe('how many copied papers a rule fits', () => {
  it.each([
    { kind: 'word', text: 'agents' },
    { kind: 'word', text: 'Diffusion model' },
    { kind: 'word', text: 'diffusion' },
    { kind: 'word', text: 'qwen' },
    { kind: 'word', text: '扩散' },
    { kind: 'word', text: 'nowhere' },
    { kind: 'author', text: 'Nobody Else' },
    { kind: 'organization', text: 'tide lab' },
  ] as const)('$kind $text: as many as the lists find', async (rule) => {
    const match = createMatcher([rule]);
    const fits = all.filter((paper) => match(paper) !== undefined).length;
    expect(await count(rule)).toEqual({ fits, of: all.length, about: false });
  });

  it('of many candidates some are read, and the figure is rounded', async () => {
    expect(await count({ kind: 'word', text: 'sea breeze' })).toEqual({
      fits: 300,
      of: all.length,
      about: true,
    });
  });

  it.each([
    { kind: 'submitter', text: 'tl' },
    { kind: 'author', text: 'an-account' },
    { kind: 'word', text: '散' },
    { kind: 'word', text: '+' },
  ] as const)('$kind $text: the index cannot tell', async (rule) => {
    expect(await count(rule)).toBeUndefined();
  });
});
