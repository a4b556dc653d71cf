/** What stands in a field instead of what should be there. `undefined`: the field is missing. */
export const WRONG: readonly [name: string, value: unknown][] = [
  ['missing', undefined],
  ['null', null],
  ['empty text', ''],
  ['7', 7],
  ['-1', -1],
  ['NaN', Number.NaN],
  ['[]', []],
  ['[null]', [null]],
  ['[7, {}]', [7, {}]],
  ['{}', {}],
  ['a long text', 'x y '.repeat(5000)],
  ['a time that is none', '9999-99-99T99:99Z'],
  ['another row', { id: 'z', keys: ['arxiv:2608.00009'], value: { of: 7 }, items: [null] }],
  ['a date object', new Date(Number.NaN)],
  ['true', true],
];
