import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Contestant } from './contestants.ts';
import type { Row } from './rows.ts';
import { profiledVisit, visit, type ProfiledVisit, type Visit } from './visit.ts';

/** Visits of one page by one contestant, a plain one and a profiled one in each round. */
export interface Sample {
  contestant: string;
  marks: boolean;
  visits: Visit[];
  profiled: ProfiledVisit[];
}

const SETTLE_MS = 300;
/** The newest profile of each contestant on each page, for `scripts` or the browser's own tools to look at. */
const PROFILES = resolve(import.meta.dirname, '../../../.output/bench/profiles');

const settle = (): Promise<unknown> => new Promise((done) => setTimeout(done, SETTLE_MS));

/** Visits a page with every contestant in turn, `rounds` times after one that warms up, so that drift hits all alike. */
export async function measureRow(
  { key, url, least = 0, throttle = 1 }: Row,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Sample[]> {
  await mkdir(PROFILES, { recursive: true });
  const options = { url, least, throttle };
  const samples = contestants.map(({ name, marks }): Sample => ({
    contestant: name,
    marks,
    visits: [],
    profiled: [],
  }));
  for (let round = -1; round < rounds; round += 1) {
    for (const [i, contestant] of contestants.entries()) {
      await settle();
      const seen = await visit(contestant, options);
      if (round < 0) continue;
      await settle();
      const { profile, ...profiled } = await profiledVisit(contestant, options);
      samples[i]?.visits.push(seen);
      samples[i]?.profiled.push(profiled);
      const file = `${key}.${contestant.name.replace(/\W+/g, '-')}.cpuprofile`;
      await writeFile(resolve(PROFILES, file), JSON.stringify(profile));
    }
  }
  return samples;
}
