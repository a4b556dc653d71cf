import { measureRooms, placed } from '../support/rooms.ts';
import { shiftOf } from '../support/real-page.ts';
import { ROOM_KINDS } from '../support/world/room-pages.ts';
import { expect, test } from './fixture.ts';

test.use({ spec: 'room' });

const PAGES = [
  ...ROOM_KINDS.map((kind) => `archive/rooms?kind=${kind}`),
  'list/cs.LG/recent',
  'abs/2611.07501',
  'abs/2611.20007',
];

for (const width of [1280, 400, 320])
  test(`nothing grows, moves or is covered at ${width} px`, async ({ tidemark }) => {
    const page = await tidemark.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    const found: Record<string, object> = {};
    for (const path of PAGES) {
      await page.goto(`https://arxiv.org/${path}`);
      await placed(page);
      const shift = await shiftOf(page);
      const { moved, covering, lost } = await page.evaluate(measureRooms, 0);
      if (shift > 0 || [...moved, ...covering, ...lost].length > 0)
        found[path] = { moved, covering, lost, shift };
    }
    expect(found).toEqual({});
  });

test('a conference of 5,800 titles with their authors in the line: nothing moves', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://proceedings.neurips.cc/paper_files/paper/2026?size=5800');
  await placed(page);
  expect(await shiftOf(page)).toBe(0);
  const { marks, moved } = await page.evaluate(measureRooms, 0);
  expect(marks).toBeGreaterThan(20);
  expect(moved).toEqual([]);
});

test('marks keep their places when the window becomes narrow, and wide again', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('https://arxiv.org/archive/rooms?kind=inline');
  await placed(page);
  for (const width of [520, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await placed(page);
    const { moved, covering, lost } = await page.evaluate(measureRooms, 0);
    expect({ moved, covering, lost }).toEqual({ moved: [], covering: [], lost: [] });
  }
});
