import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KEPT, SCENES } from '../../../scripts/store/names.ts';

const LARGEST = 250_000;

const names = readdirSync(KEPT).filter((name) => name.endsWith('.png'));

it.each(names)('%s is as large as it says, and light', (name) => {
  const picture = readFileSync(`${KEPT}/${name}`);
  const size = `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`;
  expect(name).toMatch(new RegExp(`-${size}\\.png$`));
  expect(picture.length).toBeLessThan(LARGEST);
});

it('each scene is there in both sizes, English in light and dark, a second language in light, and large in dark', () => {
  for (const scene of SCENES) {
    const of = names.filter((name) => name.startsWith(`${scene}-`));
    expect(of.length).toBe(7);
    for (const size of ['1280x800', '640x400'])
      for (const scheme of ['light', 'dark'])
        expect(of).toContain(`${scene}-en-${scheme}-${size}.png`);
    expect(of.filter((name) => name.includes('-light-')).length).toBe(4);
  }
});
