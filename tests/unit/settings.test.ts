import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPausedOn } from '../../utils/paused.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../utils/settings.ts';

describe('settings', () => {
  it('reads what was stored', () => {
    const stored = { paused: true, pausedHosts: ['arxiv.org'], theme: 'dark' };
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...stored });
  });

  it('keeps only whole rules of what is watched and muted', () => {
    const muted = [{ kind: 'word', text: ' benchmark ' }, { kind: 'x', text: 'y' }, null, 'z', {}];
    expect(parseSettings({ muted }).muted).toEqual([{ kind: 'word', text: 'benchmark' }]);
  });

  it.each([[undefined], [null], ['x'], [42], [[]], [{ theme: 'pink', pausedHosts: 'arxiv.org' }]])(
    'falls back to the defaults on %j',
    (stored) => {
      expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('never throws and always gives whole settings', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(typeof settings.paused).toBe('boolean');
        expect(settings.pausedHosts.every((host) => typeof host === 'string')).toBe(true);
      }),
    );
  });

  it('pauses everywhere or on one host', () => {
    expect(isPausedOn({ ...DEFAULT_SETTINGS, paused: true }, 'arxiv.org')).toBe(true);
    expect(isPausedOn({ ...DEFAULT_SETTINGS, pausedHosts: ['arxiv.org'] }, 'arxiv.org')).toBe(true);
    expect(isPausedOn({ ...DEFAULT_SETTINGS, pausedHosts: ['arxiv.org'] }, 'openreview.net')).toBe(
      false,
    );
  });
});
