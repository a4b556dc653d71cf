import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  KEPT,
  LOCALES,
  pictureName,
  SCENES,
  SCHEMES,
  SIZES,
  TILE,
} from '../../../scripts/store/names.ts';

const LARGEST = 250_000;

const names = readdirSync(KEPT).filter((name) => name.endsWith('.png'));

it.each(names)('%s is as large as it says, and light', (name) => {
  const picture = readFileSync(`${KEPT}/${name}`);
  const size = `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`;
  expect(name).toMatch(new RegExp(`-${size}\\.png$`));
  expect(picture.length).toBeLessThan(LARGEST);
});

it('each scene is there in both sizes and languages, light and dark, and the tile', () => {
  const wanted = SCENES.flatMap((scene) =>
    LOCALES.flatMap((locale) =>
      SCHEMES.flatMap((scheme) => SIZES.map((size) => pictureName(scene, locale, scheme, size))),
    ),
  );
  expect(names.toSorted()).toEqual([...wanted, TILE].toSorted());
});
