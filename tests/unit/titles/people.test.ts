import { describe, expect, it } from 'vitest';
import { isSamePerson, readingsOf } from '../../../utils/titles/people.ts';

const same = (a: string, b: string): boolean => isSamePerson(readingsOf(a), readingsOf(b));

describe('people', () => {
  it.each([
    ['Ada Example', 'ADA EXAMPLE'],
    ['Ada Example', 'A. Example'],
    ['Ada B. Example', 'Ada Example'],
    ['Example, Ada', 'Ada Example'],
    ['Wei Li', 'Li Wei'],
    ['Xiao-Ming Li', 'Xiaoming Li'],
    ['Xiao Ming Li', 'Xiaoming Li'],
    ['Li Xiaoming', 'Xiao Ming Li'],
    ['José García López', 'Jose Garcia'],
    ['Ana Pérez-Ruiz', 'Ana Perez Ruiz'],
    ['Ana Pérez-Ruiz', 'Ana Ruiz'],
    ['Karin De Sand', 'Karin DeSand'],
    ['J. Keith Shore', 'Keith Shore'],
    ['Dan Shore', 'Daniel Shore'],
    ['Søren Ødegård', 'Soren Odegard'],
    ['Wei Li 0001', 'Wei Li'],
    ['Ada Example*†', 'Ada Example'],
    ['Ada Example (Sea Lab)', 'Ada Example'],
    ['Ada Example, Jr.', 'Ada Example'],
    ['李伟', '李伟'],
    ['Иван Петров', 'И. Петров'],
    ["Niamh O'Shore", 'Niamh O’Shore'],
  ])('%s can be %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['Ada Example', 'Bea Example'],
    ['Ada Example', 'Ada Sample'],
    ['Wei Li', 'Wen Li'],
    ['A. Example', 'B. Example'],
    ['李伟', '李娜'],
    ['', 'Ada Example'],
    ['', ''],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));
});
