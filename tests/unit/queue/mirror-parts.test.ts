import { describe, expect, it } from 'vitest';
import { isMirrorShard, MIRROR_SHARDS, mirrorShardOf } from '../../../utils/queue/mirror/format.ts';

describe('the parts of the mirror', () => {
  it('are 128, each named so', () => {
    expect(new Set(MIRROR_SHARDS).size).toBe(128);
    expect([MIRROR_SHARDS[0], MIRROR_SHARDS[9], MIRROR_SHARDS[127]]).toEqual([
      'm1:00',
      'm1:09',
      'm1:7f',
    ]);
    expect(MIRROR_SHARDS.every(isMirrorShard)).toBe(true);
  });

  it.each(['m1:80', 'm1:7', 'm1:7ff', 'm1:7g', 'xm1:7f', 'm1:head', 'q1:2507', ''])(
    'none is named %j',
    (name) => expect(isMirrorShard(name)).toBe(false),
  );

  it('an item stays in the part in which every build looks for it', () => {
    expect(['id-00001', 'id-00002', '4c1c…', ''].map(mirrorShardOf)).toEqual([
      'm1:02',
      'm1:6f',
      'm1:12',
      'm1:45',
    ]);
  });

  it('take items evenly', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 1280; n += 1) {
      const shard = mirrorShardOf(`id-${n}`);
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    expect(counts.size).toBe(128);
    expect(Math.max(...counts.values())).toBeLessThan(40);
  });
});
