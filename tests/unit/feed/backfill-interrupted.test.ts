import { expect, it } from 'vitest';
import { archiveCopy, copyAll } from '../../support/archive-copy.ts';
import { archiveIn } from '../../support/feed-sync.ts';
import { isLong } from '../../support/is-long.ts';

const SINCE = '2025-03';
/** `npm run test:long` kills at each request, one after the other. */
const EVERY = isLong ? 1 : 24;

it('the copy of the archive ends the same when the worker dies at any request', async () => {
  const calm = archiveCopy();
  await calm.backfill.change({ since: SINCE });
  await copyAll(calm.backfill);
  const wanted = await archiveIn(calm.db);
  for (let killAt = 1; killAt <= calm.asked.length; killAt += EVERY) {
    const { db, asked, start, backfill } = archiveCopy({ killAt });
    await backfill.change({ since: SINCE });
    while (asked.length < killAt) {
      await Promise.race([backfill.step(), new Promise((done) => setTimeout(done, 5))]);
    }
    await copyAll(start({}));
    expect(await archiveIn(db)).toEqual(wanted);
    await db.delete();
  }
  await calm.db.delete();
}, 120_000);
