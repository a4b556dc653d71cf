import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPaperKey } from '../../../utils/paper-key.ts';
import { NO_OPTIONS, parseOptions, SORTS, withOptions } from '../../../utils/view/list-options.ts';
import { paperRoute, parseRoute } from '../../../utils/view/route.ts';

const TODAY = '2026-08-21';

describe('routes', () => {
  it.each([
    ['', { view: 'today' }],
    ['#today', { view: 'today' }],
    ['#today?has=code', { view: 'today' }],
    ['#trending', { view: 'trending' }],
    ['#missed', { view: 'missed' }],
    ['#queue', { view: 'queue' }],
    ['#queue/removed', { view: 'removed' }],
    ['#queue/changes', { view: 'changes' }],
    ['#queue/together', { view: 'together' }],
    ['#removed', { view: 'unknown', reason: 'route' }],
    ['#nonsense', { view: 'unknown', reason: 'route' }],
    ['#constructor', { view: 'unknown', reason: 'route' }],
    ['#day/2026-02-30', { view: 'unknown', reason: 'day' }],
    ['#day/2023-05-03', { view: 'unknown', reason: 'early' }],
    ['#day/2026-08-22', { view: 'unknown', reason: 'late' }],
    ['#week/2025-W53', { view: 'unknown', reason: 'week' }],
    ['#week/9999-W99', { view: 'unknown', reason: 'week' }],
    ['#week/0000-W01', { view: 'unknown', reason: 'week' }],
    ['#week/2199-W53', { view: 'unknown', reason: 'week' }],
    ['#month/9999-12', { view: 'unknown', reason: 'month' }],
    ['#day/9999-99-99', { view: 'unknown', reason: 'day' }],
    ['#week/2026-W35', { view: 'unknown', reason: 'late' }],
    ['#month/2023-04', { view: 'unknown', reason: 'early' }],
    ['#month/2026-00', { view: 'unknown', reason: 'month' }],
    ['#paper/javascript:alert(1)', { view: 'unknown', reason: 'route' }],
  ])('%s', (hash, wanted) => {
    expect(parseRoute(hash, TODAY)).toMatchObject(wanted);
  });

  it.each([
    ['#day/2023-05-04', '2023-05-04'],
    ['#week/2026-W34?sort=stars', '2026-W34'],
    ['#week/2023-W18', '2023-W18'],
    ['#month/2026-08', '2026-08'],
    ['#month', '2026-08'],
    ['#week', '2026-W34'],
  ])('%s is the period %s', (hash, id) => {
    expect(parseRoute(hash, TODAY)).toMatchObject({ view: 'period', period: { id } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => Boolean(parseRoute(`#${text}`, TODAY))),
    );
  });

  it('a paper comes back from its route', () => {
    const keys = fc.webUrl({ withQueryParameters: true }).map((url) => `url:${url}` as const);
    fc.assert(
      fc.property(keys.filter(isPaperKey), (key) => {
        expect(parseRoute(`#${paperRoute(key)}`, TODAY)).toEqual({ view: 'paper', key });
      }),
    );
  });
});

describe('options in the address', () => {
  it('come back as they were', () => {
    const options = fc.record({
      code: fc.boolean(),
      project: fc.boolean(),
      unread: fc.boolean(),
      saved: fc.boolean(),
      undone: fc.boolean(),
      org: fc.string({ maxLength: 50 }),
      keyword: fc.string({ maxLength: 50 }),
      least: fc.nat(10_000),
      sort: fc.constantFrom(...SORTS),
    });
    fc.assert(
      fc.property(options, (wanted) => {
        expect(parseOptions(withOptions('#day/2026-08-21', wanted))).toEqual(wanted);
      }),
    );
  });

  it('passes over what it does not know', () => {
    expect(parseOptions('#today?has=wings&min=-3&sort=colour&x=1')).toEqual(NO_OPTIONS);
    expect(withOptions('#today?has=code', NO_OPTIONS)).toBe('#today');
  });
});
