import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPausedOn } from '../../utils/paused.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../utils/settings.ts';

const PLAIN = {
  paused: false,
  pausedHosts: [],
  theme: 'system',
  textSize: 'normal',
  density: 'comfortable',
  titleLink: 'abstract',
  pictures: false,
  thumbnails: false,
  hostsOff: [],
  calendar: false,
  watched: [],
  muted: [],
  less: [],
  notNear: [],
  nearByTitle: false,
  searches: [],
};

describe('settings', () => {
  it('are these until the reader chooses', () => {
    expect(DEFAULT_SETTINGS).toEqual(PLAIN);
    expect(parseSettings(undefined)).toEqual(PLAIN);
  });

  it.each([
    ['theme', ['light', 'dark', 'system'], 'system'],
    ['textSize', ['small', 'normal', 'large', 'larger'], 'normal'],
    ['titleLink', ['abstract', 'pdf', 'html', 'alphaxiv', 'feed'], 'abstract'],
    ['density', ['comfortable', 'compact'], 'comfortable'],
    ['thumbnails', [true, false], false],
    ['paused', [true, false], false],
    ['pictures', [true, false], false],
    ['calendar', [true, false], false],
    ['nearByTitle', [true, false], false],
  ] as const)('%s is one of %j, else %j', (name, values, other) => {
    for (const value of values) expect(parseSettings({ [name]: value })[name]).toBe(value);
    for (const odd of ['', 'odd', 1, null, {}, 'true'])
      expect(parseSettings({ [name]: odd })).toEqual({ ...PLAIN, [name]: other });
  });

  it('hosts that are no text are left out', () => {
    const hosts = ['arxiv.org', 7, null, 'openreview.net'];
    for (const name of ['pausedHosts', 'hostsOff'] as const)
      expect(parseSettings({ [name]: hosts })[name]).toEqual(['arxiv.org', 'openreview.net']);
  });

  it.each(['watched', 'muted'] as const)(
    '%s: every kind of rule, each of at most 200 letters',
    (list) => {
      const kinds = ['word', 'author', 'organization', 'submitter'];
      const rules = kinds.map((kind) => ({ kind, text: 'x'.repeat(201) }));
      const wanted = kinds.map((kind) => ({ kind, text: 'x'.repeat(200) }));
      expect(parseSettings({ [list]: rules })).toEqual({ ...PLAIN, [list]: wanted });
      const many = Array.from({ length: 501 }, (_, n) => ({ kind: 'word', text: `${n}` }));
      expect(parseSettings({ [list]: many })[list]).toHaveLength(500);
      expect(
        parseSettings({
          [list]: [
            { kind: 'word', text: '  ' },
            { kind: 'word', text: 7 },
          ],
        }),
      ).toEqual(PLAIN);
      expect(parseSettings({ [list]: { length: 3 } })).toEqual(PLAIN);
    },
  );

  it('saved searches: whole ones, each id once, at most a hundred; what does not parse is kept', () => {
    const good = { id: 'a', name: ' Tides ', query: 'after:nonsense "' };
    const odd = [null, 7, {}, { id: 'b' }, { query: 'x' }, { ...good, query: 'again' }];
    expect(parseSettings({ searches: [good, ...odd] }).searches).toEqual([
      { ...good, name: 'Tides' },
    ]);
    expect(parseSettings({ searches: [{ id: 'a', query: 'x' }] }).searches).toEqual([
      { id: 'a', name: '', query: 'x' },
    ]);
    const many = Array.from({ length: 101 }, (_, n) => ({ id: `${n}`, name: '', query: 'x' }));
    expect(parseSettings({ searches: many }).searches).toHaveLength(100);
    expect(parseSettings({ searches: 'x' }).searches).toEqual([]);
  });

  it('papers of which fewer are wanted: at most 500, the newest', () => {
    const less = Array.from({ length: 501 }, (_, n) => `2608.${10_000 + n}`);
    expect(parseSettings({ less: [...less, 7] }).less).toEqual(less.slice(0, 500));
  });

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

describe('saved searches', () => {
  it('with half a letter are whole, and no two have one id', () => {
    const long = 'x'.repeat(40);
    const stored = [
      { id: 'a', name: '\ud83d', query: 'tides \ud83d' },
      { id: `${long}1`, query: 'one' },
      { id: `${long}2`, query: 'two' },
    ];
    const { searches } = parseSettings({ searches: stored });
    expect(searches).toEqual([
      { id: 'a', name: '\ufffd', query: 'tides \ufffd' },
      { id: long, name: '', query: 'one' },
    ]);
  });
});
