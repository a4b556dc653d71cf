import { expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';
import { isMoment } from '../../../utils/time/moment.ts';

it.each(BAD_DATES)(
  'an item of which only the time of a piece of evidence is none is repaired: %j',
  async (bad) => {
    const { db, queue } = queueWorld(openDb(`evidence-${JSON.stringify(bad) ?? 'none'}`));
    await queue.save(['arxiv:2507.00001'], { title: 'Tides of the Inner Sea' });
    const [item] = await db.queue.toArray();
    const said = { kind: 'venue', text: 'ICLR', url: 'https://x.example/' };
    const sound = { ...said, at: '2026-08-21T10:00:00.000Z' };
    await db.queue.put({ ...item, evidence: [sound, { ...said, text: 'ICML', at: bad }] } as never);
    const [read] = await db.queue.toArray();
    expect(read?.evidence.map(({ text }) => text)).toEqual(['ICLR', 'ICML']);
    expect(read?.evidence.every(({ at }) => isMoment(at))).toBe(true);
    await db.delete();
  },
);
