import { expect, it } from 'vitest';
import { mustBeNewer, parseVersion } from '../../../scripts/release/version.ts';

it.each(['', '1', '1.2', '1.2.3.4', 'v1.2.3', '01.2.3', '1.2.3-beta', '1.2.x'])(
  '“%s” is no version',
  (version) => {
    expect(() => parseVersion(version)).toThrow('three numbers');
  },
);

it.each([
  ['0.2.0', '0.1.9'],
  ['0.1.10', '0.1.9'],
  ['1.0.0', '0.9.9'],
])('%s follows %s', (next, current) => {
  expect(() => mustBeNewer(next, current)).not.toThrow();
  expect(() => mustBeNewer(current, next)).toThrow('not newer');
});

it('no version comes twice', () => {
  expect(() => mustBeNewer('0.2.0', '0.2.0')).toThrow('not newer');
});
