import { measureRooms, type Rooms } from '../../support/rooms.ts';
import type { DriverPage } from '../../support/drivers/driver.ts';
import { ROOM_KINDS } from '../../support/world/room-pages.ts';
import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });

const MARKS = 'tidemark-badge, tidemark-save';

/** The page once every mark has its place. */
async function measured(page: DriverPage): Promise<Rooms> {
  await page.waitFor(MARKS);
  const read = (): Promise<Rooms> => page.evaluate(measureRooms);
  let last = '';
  const isCalm = async (): Promise<boolean> => {
    const before = last;
    const now = await read();
    last = JSON.stringify(now);
    return now.lost.length === 0 && last === before;
  };
  await expect.poll(isCalm).toBe(true);
  return read();
}

for (const { width, most } of [
  { width: 1280, most: 0 },
  // One line that is full, with the window's edge on both sides: the mark is small, and may touch letters.
  { width: 400, most: 0.02 },
])
  test(`marks take no room on any kind of list at ${width} px`, async ({ driver }) => {
    if (width === 1280) await ready(driver);
    const page = await driver.visit('https://arxiv.org/list/cs.LG/recent');
    await page.resize(width, 800);
    const moved: string[] = [];
    const covering: string[] = [];
    let marks = 0;
    for (const kind of ROOM_KINDS) {
      await page.goto(`https://arxiv.org/archive/rooms?kind=${kind}`);
      const found = await measured(page);
      moved.push(...found.moved);
      covering.push(...found.covering.map((one) => `${kind}: ${one}`));
      marks += found.marks;
    }
    expect(moved).toEqual([]);
    expect(covering.length, covering.join('\n')).toBeLessThanOrEqual(most * marks);
    await page.close();
  });
