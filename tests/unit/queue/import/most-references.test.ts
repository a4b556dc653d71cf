import { afterAll, expect, it } from 'vitest';
import { openDb } from '../../../../utils/open-db/open-db.ts';
import { commands } from '../../../../utils/messages.ts';
import { lookUp } from '../../../../utils/queue/import/look-up.ts';
import { MOST_REFERENCES } from '../../../../utils/queue/import/most.ts';
import { parseReferences } from '../../../../utils/queue/import/parse.ts';

const db = openDb('most-references');
afterAll(() => db.delete());

it('the command takes as many as the preview shows; what is beyond is refused by name', async () => {
  const rows = Array.from({ length: MOST_REFERENCES + 2 }, (_, n) => `Paper ${n},10.1000/${n}`);
  const table = ['Title,DOI', ...rows].join('\n');
  const { candidates, refused } = await lookUp(db, parseReferences(table));
  expect(candidates).toHaveLength(MOST_REFERENCES);
  expect(refused.map(({ why }) => why)).toEqual(['too-many', 'too-many']);
  expect(commands.applyImport.data.safeParse({ candidates }).success).toBe(true);
});
