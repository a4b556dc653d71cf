import { expect, it } from 'vitest';
import { uniqueKeys } from '../../../utils/export/citation-keys.ts';
import { CITATION_STYLES } from '../../../utils/export/citation-style.ts';
import { EXPORT_FORMATS } from '../../../utils/export/formats.ts';
import { toReferenceList } from '../../../utils/export/reference-list.ts';
import { nastyWorks } from '../../support/nasty-works.ts';

const keys = uniqueKeys(nastyWorks);
const keyed = nastyWorks.map((work, n) => ({ key: keys[n] ?? '', work }));

it('a list in a style writes whole characters', async () => {
  const text = await EXPORT_FORMATS.styled.write(keyed);
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toContain('\0');
});

it.each(CITATION_STYLES)('%s: a line a paper', async (style) => {
  const lines = (await toReferenceList(keyed, style)).trim().split('\n');
  expect(lines).toHaveLength(keyed.length);
  expect(lines.filter((line) => !/\b(?:19|20)\d\d\b|n\.d\./.test(line))).toEqual([]);
});
