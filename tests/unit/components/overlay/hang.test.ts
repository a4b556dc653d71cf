// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { hang } from '../../../../components/overlay/card/hang.ts';

function at(top: number): HTMLElement {
  const host = document.createElement('div');
  host.getBoundingClientRect = () => new DOMRect(100, top, 40, 16);
  return host;
}

it('stands below its badge, as high as there is room', () => {
  const wide = { configurable: true, value: 800 };
  Object.defineProperty(document.documentElement, 'clientWidth', wide);
  const card = document.createElement('div');
  expect(hang(document, card, at(50))).toBe(true);
  const { left, top, bottom, maxHeight } = card.style;
  expect({ left, top, bottom }).toEqual({ left: '100px', top: '72px', bottom: 'auto' });
  expect(Number.parseInt(maxHeight)).toBeLessThanOrEqual(innerHeight - 72);
});

it.each([-20, innerHeight + 1])('says when its badge is out of the window: at %i', (top) => {
  const card = document.createElement('div');
  card.style.left = '7px';
  expect(hang(document, card, at(top))).toBe(false);
  expect(card.style.left).toBe('7px');
});
