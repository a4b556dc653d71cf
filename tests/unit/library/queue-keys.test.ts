import { describe, expect, it } from 'vitest';
import { wishOfKey } from '../../../entrypoints/library/queue/queue-keys.ts';

const withoutAlt = (key: string) => wishOfKey({ key, altKey: false }, 2, 5);
const withAlt = (key: string) => wishOfKey({ key, altKey: true }, 2, 5);

describe('a key in the queue', () => {
  it.each([
    ['j', { what: 'focus', index: 3 }],
    ['ArrowUp', { what: 'focus', index: 1 }],
    ['End', { what: 'focus', index: 4 }],
    ['1', { what: 'state', state: 'to-read' }],
    ['x', { what: 'choose' }],
    ['Delete', { what: 'remove' }],
    ['#', { what: 'remove' }],
    ['e', { what: 'edit', edit: 'notes' }],
    ['l', { what: 'edit', edit: 'tags' }],
    ['Escape', { what: 'fold' }],
  ])('%s', (key, wish) => expect(withoutAlt(key)).toEqual(wish));

  it.each([
    ['ArrowUp', { what: 'move', index: 1 }],
    ['ArrowDown', { what: 'move', index: 3 }],
    ['Home', { what: 'move', index: 0 }],
    ['End', { what: 'move', index: 4 }],
    ['ArrowLeft', { what: 'sideways', step: -1 }],
    ['ArrowRight', { what: 'sideways', step: 1 }],
  ])('%s with Alt', (key, wish) => expect(withAlt(key)).toEqual(wish));

  it.each(['0', '9', 'q', 'ArrowLeft', 'Enter', ' '])('%s is the page’s', (key) =>
    expect(withoutAlt(key)).toBeUndefined(),
  );

  it.each(['x', '1', 'j', 'Delete'])('%s with Alt is the page’s', (key) =>
    expect(withAlt(key)).toBeUndefined(),
  );
});
