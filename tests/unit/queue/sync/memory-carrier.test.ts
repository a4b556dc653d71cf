import { expect, it } from 'vitest';
import type { LeftOut, Reading, Written } from '../../../../utils/queue/sync/carrier.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import { memoryCarrier, turned } from '../../../support/sync/memory-carrier.ts';

const AT = '2026-11-27T12:00:00.000Z';

it('a device reads what others left, until it is forgotten', async () => {
  const carrier = memoryCarrier(new Map());
  const outgoing = { device: 'aaaaaaaa', name: 'Laptop', at: AT, replica: NOTHING, present: [] };
  const written: Written = await carrier.write(outgoing);
  const left: LeftOut | undefined = written.left;
  expect(left).toBeUndefined();
  const own: Reading = await carrier.readOthers('aaaaaaaa');
  expect(own.deliveries).toEqual([]);
  expect((await carrier.readOthers('bbbbbbbb')).deliveries).toHaveLength(1);
  await carrier.forget('aaaaaaaa');
  expect((await carrier.readOthers('bbbbbbbb')).deliveries).toEqual([]);
  expect(await turned.open(await turned.close(new Uint8Array([1, 2])))).toEqual(
    new Uint8Array([1, 2]),
  );
});
