import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlText } from '../../../utils/worker/xml-text.ts';

/** `Char` of XML 1.0, as a whole text. */
const XML = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe('text of suggestions', () => {
  it('is XML whatever a title holds', () => {
    expect(xmlText('Tides\u0007 <b>&\ud800')).toBe('Tides  &#60;b&#62;&#38;\ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlText(text)).toMatch(XML);
        expect(xmlText(text)).not.toMatch(/[<>]/);
      }),
    );
    const units = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    expect(units.filter((unit) => !XML.test(xmlText(unit)))).toEqual([]);
  });
});
