import { describe, expect, it } from 'vitest';
import { isForeign, keyOf, type Pressed } from '../../../components/keys/key-of.ts';

const pressed = (more: Partial<Pressed> & { graph?: boolean }): Pressed => ({
  key: '',
  code: '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  getModifierState: (name) => name === 'AltGraph' && more.graph === true,
  ...more,
});
const shift = { shiftKey: true };

describe('the name of a key', () => {
  it.each<[string, string, string, Partial<Pressed>]>([
    ['j', 'j', 'KeyJ', {}],
    ['j with Caps Lock', 'J', 'KeyJ', {}],
    ['Shift+x', 'X', 'KeyX', shift],
    ['Shift+x with Caps Lock', 'x', 'KeyX', shift],
    ['?', '?', 'Slash', shift],
    ['#', '#', 'Digit3', shift],
    ['ArrowDown', 'ArrowDown', 'ArrowDown', {}],
    ['Shift+ArrowDown', 'ArrowDown', 'ArrowDown', shift],
    ['Alt+ArrowUp', 'ArrowUp', 'ArrowUp', { altKey: true }],
  ])('%s', (name, key, code, more) =>
    expect(keyOf(pressed({ key, code, ...more }))).toBe(name.replace(/ with.*/, '')),
  );

  it.each<[string, string, string, Partial<Pressed>]>([
    ['Dvorak: by the letter typed', 'j', 'KeyC', {}],
    ['Cyrillic: by the place', 'о', 'KeyJ', {}],
    ['Greek: by the place', 'ξ', 'KeyJ', {}],
    ['full width', 'ｊ', 'KeyJ', {}],
    ['Korean', 'ㅓ', 'KeyJ', {}],
    ['Arabic: two letters by one key', 'لا', 'KeyJ', {}],
  ])('j on other layouts: %s', (_, key, code, more) =>
    expect(keyOf(pressed({ key, code, ...more }))).toBe('j'),
  );

  it.each<[string, string, string, Partial<Pressed>]>([
    ['Cyrillic [', 'х', 'BracketLeft', {}],
    ['Arabic 1', '١', 'Digit1', {}],
    ['Thai *', '๕', 'Digit8', shift],
    ['Thai ?', 'ฦ', 'Slash', shift],
    ['Cyrillic Shift+x', 'Ч', 'KeyX', shift],
    ['Thai 3', 'ๆ', 'Digit3', {}],
  ])('by its place: %s', (name, key, code, more) =>
    expect(keyOf(pressed({ key, code, ...more }))).toBe(name.split(' ').at(-1)),
  );

  it('a Latin letter with a sign over it stands for itself', () => {
    expect(keyOf(pressed({ key: 'ü', code: 'BracketLeft' }))).toBe('ü');
    expect(keyOf(pressed({ key: '§', code: 'Digit3', ...shift }))).toBe('§');
    expect(keyOf(pressed({ key: ';', code: 'KeyZ' }))).toBe(';');
  });

  it('after a letter of another script, signs on the places of letters are these letters', () => {
    expect(keyOf(pressed({ key: ';', code: 'KeyQ' }), true)).toBe('q');
    expect(keyOf(pressed({ key: '/', code: 'KeyQ' }), true)).toBe('q');
    expect(keyOf(pressed({ key: 't', code: 'KeyY' }), true)).toBe('t');
  });

  it('brackets are typed with AltGr or Option on many layouts', () => {
    const graph = { altKey: true, ctrlKey: true, graph: true };
    expect(keyOf(pressed({ key: '[', code: 'Digit8', ...graph }))).toBe('[');
    expect(keyOf(pressed({ key: ']', code: 'Digit6', altKey: true }))).toBe(']');
    expect(keyOf(pressed({ key: '€', code: 'KeyE', ...graph }))).toBeUndefined();
    expect(keyOf(pressed({ key: 'µ', code: 'KeyM', graph: true }))).toBeUndefined();
  });

  it('is none with Ctrl or Meta, nor while an input method composes', () => {
    const j = { key: 'j', code: 'KeyJ' };
    expect(keyOf(pressed({ ...j, ctrlKey: true }))).toBeUndefined();
    expect(keyOf(pressed({ ...j, metaKey: true }))).toBeUndefined();
    expect(keyOf(pressed({ ...j, isComposing: true }))).toBeUndefined();
    expect(keyOf(pressed({ ...j, keyCode: 229 }))).toBeUndefined();
    expect(keyOf(pressed({ ...j, altKey: true }))).toBe('Alt+j');
  });
});

it.each([
  ['о', true],
  ['١', true],
  ['ü', false],
  ['Enter', false],
  [';', false],
  ['7', false],
])('%s is of another script: %s', (key, foreign) => expect(isForeign(key)).toBe(foreign));
