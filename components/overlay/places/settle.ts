import { mirrored, type Lay, type Natural } from './ground.ts';
import type { Put } from './put.ts';
import { isFree, spotFor, type Box } from './spot.ts';

/** Gives each mark its place, beside the boxes that are settled: first those that can stay, then the others. */
export function settle(lays: readonly Lay[], before: readonly Box[]): [Natural, Put][] {
  const settled = [...before];
  const find = ({ mark, ground, isRightToLeft, isLeftBehind }: Lay): [Natural, Put] => {
    const turn = isRightToLeft ? mirrored : (box: Box): Box => box;
    const taken = [...ground.taken, ...settled.map(turn)];
    const { box: turned, ...spot } = spotFor({ ...ground, taken });
    const box = turn(turned);
    settled.push(box);
    const { natural } = mark;
    const x = isRightToLeft ? box.right - natural.right : box.left - natural.left;
    return [mark, { ...spot, x, y: box.top - natural.top, isRightToLeft, isLeftBehind }];
  };
  const stays = lays.filter(({ ground }) => isFree(ground));
  const moves = lays.filter((lay) => !stays.includes(lay));
  return [...stays, ...moves].map(find);
}
