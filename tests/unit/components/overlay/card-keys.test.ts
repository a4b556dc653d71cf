// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { cardKeys } from '../../../../components/overlay/card/card-keys.ts';

function card() {
  const root = document.body
    .appendChild(document.createElement('div'))
    .attachShadow({ mode: 'open' });
  root.append(document.createElement('button'), document.createElement('input'));
  const close = vi.fn();
  const toggle = vi.fn();
  const onKey = cardKeys(root, close, toggle);
  const press = (key: string): void => onKey(new KeyboardEvent('keydown', { key }));
  const focus = (name: 'button' | 'input'): void => root.querySelector(name)?.focus();
  return { close, toggle, press, focus };
}

it('Escape closes, s saves or removes, and nothing else does', () => {
  const { close, toggle, press, focus } = card();
  focus('button');
  for (const key of ['Enter', 'x', 'S', ' ']) press(key);
  expect([close.mock.calls.length, toggle.mock.calls.length]).toEqual([0, 0]);
  press('s');
  expect([close.mock.calls.length, toggle.mock.calls.length]).toEqual([0, 1]);
  press('Escape');
  expect([close.mock.calls.length, toggle.mock.calls.length]).toEqual([1, 1]);
});

it('an s that is typed is a letter', () => {
  const { toggle, press, focus } = card();
  focus('input');
  press('s');
  expect(toggle).not.toHaveBeenCalled();
});
