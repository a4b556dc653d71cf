import { describe, expect, it } from 'vitest';
import { foldTitle } from '../../../utils/titles/fold.ts';
import { isOtherVersion } from '../../../utils/titles/versions.ts';

const other = (a: string, b: string): boolean => {
  const [one, two] = [foldTitle(a), foldTitle(b)];
  expect(isOtherVersion(two, one)).toBe(isOtherVersion(one, two));
  return isOtherVersion(one, two);
};

describe('other versions', () => {
  it.each([
    ['Qwen2 at Sea', 'Qwen3 at Sea'],
    ['Tide-Net: Maps', 'Tide-Net 2.0: Maps'],
    ['Tide-Net: Maps', 'Tide-Net v2: Maps'],
    ['TideBot: Maps', 'TideBot2: Maps'],
    ['Foo: Maps', 'Foo++: Maps'],
    ['Foo+: Maps', 'Foo++: Maps'],
    ['On Tides, Part I', 'On Tides, Part II'],
    ['Tides', 'Tides: A Survey'],
    ['The Sea Challenge 2018', 'The Sea Challenge 2019'],
    ['Tide Talk', 'Multilingual Tide Talk'],
    ['Sea Maps', 'Sea Maps: Technical Report'],
    ['Sea Maps', 'Reproducing Sea Maps'],
    ['Tide-Net 1.5.2: Maps', 'Tide-Net 1.5.3: Maps'],
    ['Tide-Net 1.5: Maps', 'Tide-Net 1.6: Maps'],
    ['On Tides, Part III', 'On Tides, Part IV'],
    ...'Part Survey Extended Challenge Workshop Multilingual Report Replication Reproducing Reproducibility Tutorial'
      .split(' ')
      .map((kind) => ['Tides of the Sea', `Tides of the Sea: ${kind}`]),
  ])('%s, %s', (a, b) => expect(other(a, b)).toBe(true));

  it.each([
    ['Tide Maps', 'Tide Maps'],
    ['Tide Maps (Extended Abstract)', 'Tide Maps'],
    ['Tides: 10,000 Waves', 'Tides: A Set of Waves'],
    ['Qwen2 at Sea', 'At Sea with Qwen2'],
    ['Qwen 2 at Sea', 'Qwen2 Goes to Sea'],
    ['3D Sand', 'Sand in Three Dimensions'],
    ['A Tide Model', 'The Tide Models'],
    ...[
      ['II', '2'],
      ['III', '3'],
      ['IV', '4'],
      ['VI', '6'],
      ['VII', '7'],
    ].map(([roman = '', arabic = '']) => [`On Tides, Part ${roman}`, `On Tides, Part ${arabic}`]),
    ['Tide-Net 1.5.2: Maps', 'TideNet v1.5.2: Maps of Tide'],
    ['Tide Maps (Full Version)', 'Tide Maps'],
    ['Tide Maps: Supplementary Material', 'Tide Maps'],
    ['Tides of 500 Seas', 'Tides of Seas'],
  ])('not %s, %s', (a, b) => expect(other(a, b)).toBe(false));
});
