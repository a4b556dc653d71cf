import { describe, expect, it } from 'vitest';
import { decode } from '../../../../utils/queue/import/decode.ts';

const units = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file of UTF-16', () => {
  it.each([
    ['with a mark', '\uFEFFTides', 'Tides'],
    ['of a mark and one letter', '\uFEFF潮', '潮'],
    ['without a mark', 'Tides', 'Tides'],
    ['of two letters', 'ab', 'ab'],
    ['of which only blanks are Latin', '潮汐 '.repeat(9), '潮汐 '.repeat(9)],
    ['with a blank in fifty', `${'潮'.repeat(23)} ${'潮'.repeat(24)} `, undefined],
  ])('%s', (_, text, read = text) => {
    const warnings = [{ what: 'utf-16' }];
    expect(decode(units(text))).toEqual({ text: read, warnings });
    expect(decode(units(text, true))).toEqual({ text: read, warnings });
  });

  it.each([
    ['a letter', utf8('a')],
    ['nothing', new Uint8Array()],
    ['one zero', utf8('a\0b')],
    ['zeros on both sides', utf8('a\0b\0c\0\0d\0e')],
    ['few zeros', utf8(`a\0b\0c${'x'.repeat(200)}`)],
    ['zeros late', utf8(`${'x'.repeat(2000)}${'a\0'.repeat(300)}`)],
    ['a first byte of a mark', utf8('ÿTides')],
  ])('is none with %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: new TextDecoder().decode(bytes), warnings: [] });
  });

  it.each([
    [[0xff, 0x41, 0x42], 'ÿAB'],
    [[0xfe, 0x41, 0x42], 'þAB'],
    [[0x41, 0xff, 0xfe], 'Aÿþ'],
  ])('is none by half a mark: %j', (bytes, text) => {
    expect(decode(new Uint8Array(bytes))).toEqual({ text, warnings: [{ what: 'windows-1252' }] });
  });
});

describe('a file of one byte a letter', () => {
  const MIXED = [{ what: 'mixed-letters' }];
  const WINDOWS = [{ what: 'windows-1252' }];

  it.each([
    ['é', 'pasted into one letter of UTF-8', 'ü', WINDOWS],
    ['é', 'pasted into two', 'üü', MIXED],
    ['é', 'pasted into letters of three bytes', '潮汐', MIXED],
    ['é', 'pasted into letters of four', '🌊🌊', MIXED],
    ['éé', 'twice, into two', 'üü', WINDOWS],
  ])('%s %s', (pasted, _, around, warnings) => {
    const bytes = new Uint8Array([...utf8(around), ...Buffer.from(pasted, 'latin1'), 0x41]);
    const { text, warnings: said } = decode(bytes);
    expect(said).toEqual(warnings);
    if (warnings === MIXED) expect(text).toBe(`${around}${pasted}A`);
    else expect(text).toBe(new TextDecoder('windows-1252').decode(bytes));
  });

  it('longer than a call may have arguments', () => {
    const bytes = new Uint8Array([...utf8('ü'.repeat(40_000)), 0xe9]);
    expect(decode(bytes)).toEqual({ text: `${'ü'.repeat(40_000)}é`, warnings: MIXED });
  });
});
