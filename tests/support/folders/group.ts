import type { PaperKey } from '../../../utils/paper-key.ts';
import { keptOf } from '../../../utils/queue/sync/kept/devices-db.ts';
import { createTogether } from '../../../utils/queue/together/create-together.ts';
import { gather } from '../../../utils/queue/together/gather.ts';
import { papersToShare } from '../../../utils/queue/together/shared-list.ts';
import { folderWorld } from './folder-world.ts';
import { MemoryFolder } from './memory-folder.ts';

export const key = (n: number): PaperKey => `arxiv:2507.0000${n}`;
const NOTHING = { state: false, notes: false };

/** One of a group, with a queue of its own. */
export function memberOf(folder: MemoryFolder, name: string) {
  const world = folderWorld();
  const { db, devices } = world;
  let n = 0;
  const newId = (): string => `${name.toLowerCase()}-00000${(n += 1)}`;
  const now = (): Date => new Date(Date.UTC(2026, 7, 21, 8, (n += 1)));
  const together = createTogether({ db, devices, folder: async () => folder, now, newId });
  return {
    ...world,
    together,
    share: (more = {}) => together.share({ name, ...NOTHING, ...more }),
    save: (paper: number) => world.queue.save([key(paper)], { title: `Paper ${paper}` }),
    own: () => keptOf(devices, 'together'),
    members: async () => (await keptOf(devices, 'members')) ?? [],
    /** Titles of all, each with who saved it. */
    async list(): Promise<string[]> {
      const mine = papersToShare(await db.queue.toArray(), NOTHING);
      const papers = gather(mine, (await keptOf(devices, 'members')) ?? []);
      const line = ({ paper, savers }: (typeof papers)[number]): string =>
        `${paper.title}: ${savers
          .map((one) => one.name ?? 'me')
          .sort()
          .join()}`;
      return papers.map(line).sort();
    },
  };
}

/** Two of a group that have one paper in common. */
export async function group() {
  const folder = new MemoryFolder();
  const [ada, ben] = [memberOf(folder, 'Ada'), memberOf(folder, 'Ben')];
  await ada.save(1);
  await ada.save(2);
  await ben.save(2);
  await ben.save(3);
  return { folder, ada, ben };
}
