import { expect, it } from 'vitest';
import { queueWorld } from '../../support/queue-world.ts';

it.each([
  ['what came meanwhile stays', ['a', 'phone'], ['a', 'typed'], ['a'], ['a', 'typed', 'phone']],
  ['what went meanwhile stays out', [], ['a', 'typed'], ['a'], ['typed']],
  ['what the reader took out goes', ['a', 'b', 'phone'], ['b'], ['a', 'b'], ['b', 'phone']],
  ['a tag in other letters is the same', ['Sea', 'x'], ['sea'], ['#SEA'], ['sea', 'x']],
  ['of whole lists nothing else is said', ['a', 'b'], ['c'], undefined, ['c']],
])('%s', async (_, now, tags, base, next) => {
  const { queue } = queueWorld();
  const key = 'arxiv:2608.00001';
  await queue.save([key]);
  await queue.setTags(key, now);
  const { result } = await queue.setTags(key, tags, base);
  expect(result.tags).toEqual(next);
});
