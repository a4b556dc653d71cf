// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import type { Binding, Scope } from '../../../components/keys/binding.ts';
import { KeySheet } from '../../../components/keys/KeySheet.tsx';
import { doKey, shownBindings } from '../../../components/keys/registry.ts';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { type } from '../../support/type-keys.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const spies = new Map<string, Mock<Binding['act']>>();
const spy = (name: string) => {
  const there = spies.get(name) ?? vi.fn<Binding['act']>();
  spies.set(name, there);
  return there;
};
const bind = (name: string, ...keys: string[]): Binding => ({
  keys,
  words: 'help.open',
  act: spy(name),
});

function Declares({ scope, bindings }: { scope: Scope; bindings: Binding[] }) {
  useKeys(scope, bindings);
  return null;
}

function List({ name, size = 1 }: { name: string; size?: number }) {
  const list = useRef<HTMLOListElement>(null);
  const root = useRef(() => list.current);
  // oxlint-disable-next-line react/refs -- it stays the same
  useKeys('list', size === 0 ? [] : [bind(name, 'j', 'ArrowDown', 'Alt+ArrowUp')], root.current);
  return (
    <ol ref={list} id={name}>
      <li>
        <button type="button">{name}</button>
      </li>
    </ol>
  );
}

let root: ReturnType<typeof createRoot>;
async function show(piece: React.ReactNode): Promise<void> {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  root = createRoot(box);
  await act(async () => root.render(piece));
}
const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

beforeEach(() => spies.clear());
afterEach(() => act(async () => root.unmount()));

describe('a key', () => {
  it('goes to the innermost that knows it, and on to the next when there is nothing to do', async () => {
    await show(
      <>
        <Declares scope="page" bindings={[bind('page', 'Escape', 't')]} />
        <Declares scope="item" bindings={[bind('item', 'Escape')]} />
        <Declares scope="list" bindings={[bind('list', 'Escape')]} />
      </>,
    );
    spy('item').mockReturnValue(false);
    type('Escape');
    type('t');
    expect(spy('item')).toHaveBeenCalledTimes(1);
    expect(spy('list')).toHaveBeenCalledTimes(1);
    expect(spy('page').mock.calls.map(([key]) => key)).toEqual(['t']);
  });

  it('is never caught in fields, nor with modifiers, nor while an input method composes', async () => {
    await show(
      <>
        <Declares scope="page" bindings={[bind('page', 'j', '/')]} />
        <input id="text" />
        <input id="search" type="search" />
        <textarea id="area" />
        <select id="select">
          <option>j</option>
        </select>
        <div id="editable" contentEditable suppressContentEditableWarning />
        <input id="box" type="checkbox" />
      </>,
    );
    document.querySelector('#editable')?.setAttribute('tabindex', '0');
    for (const field of ['#text', '#search', '#area', '#select', '#editable']) {
      focus(field);
      expect(document.activeElement?.id).toBe(field.slice(1));
      expect(type('j').defaultPrevented, field).toBe(false);
    }
    focus('#box');
    type('j', { ctrlKey: true });
    type('j', { metaKey: true });
    type('j', { altKey: true });
    type('j', { isComposing: true });
    type('j', { keyCode: 229 });
    expect(spy('page')).not.toHaveBeenCalled();
    expect(type('j').defaultPrevented).toBe(true);
    expect(spy('page')).toHaveBeenCalledTimes(1);
  });

  it('does nothing behind a dialog that is open', async () => {
    await show(
      <>
        <Declares scope="page" bindings={[bind('page', 'j')]} />
        <dialog open />
      </>,
    );
    type('j');
    expect(spy('page')).not.toHaveBeenCalled();
  });

  it('held down acts once, but for moves', async () => {
    const moves: Binding = { ...bind('move', 'j'), repeats: true };
    await show(<Declares scope="page" bindings={[bind('save', 's'), moves]} />);
    for (const repeat of [false, true, true]) {
      type('s', { repeat });
      type('j', { repeat });
    }
    expect(spy('save')).toHaveBeenCalledTimes(1);
    expect(spy('move')).toHaveBeenCalledTimes(3);
  });

  it('Enter and moves belong to a control that has the focus, outside of the list', async () => {
    await show(
      <>
        <Declares scope="page" bindings={[bind('page', 'Enter', 'j')]} />
        <List name="one" />
        <button type="button" id="else">
          else
        </button>
      </>,
    );
    focus('#else');
    type('Enter');
    type('ArrowDown');
    expect(spy('page')).not.toHaveBeenCalled();
    expect(spy('one')).not.toHaveBeenCalled();
    type('j');
    focus('#one button');
    type('Enter');
    type('ArrowDown');
    expect(spy('page')).not.toHaveBeenCalled();
    expect(spy('one')).toHaveBeenCalledTimes(2);
  });

  it('Alt and an arrow is the browser’s, wherever no row has the focus', async () => {
    await show(<List name="one" />);
    expect(type('ArrowUp', { altKey: true }).defaultPrevented).toBe(false);
    focus('#one button');
    expect(type('ArrowUp', { altKey: true }).defaultPrevented).toBe(true);
  });
});

describe('two keys', () => {
  it('one after the other, also on layouts of other scripts', async () => {
    await show(<Declares scope="page" bindings={[bind('go', 'g q'), bind('q', 'q')]} />);
    type('g');
    type('q');
    expect(spy('go')).toHaveBeenCalledTimes(1);
    type('γ', { code: 'KeyG' });
    type(';', { code: 'KeyQ' });
    expect(spy('go')).toHaveBeenCalledTimes(2);
    expect(spy('q')).not.toHaveBeenCalled();
  });

  it('with Shift between them; not too late; what means nothing together is not taken apart', async () => {
    await show(<Declares scope="page" bindings={[bind('all', '* a'), bind('j', 'j')]} />);
    type('*', { shiftKey: true });
    type('Shift', { shiftKey: true });
    type('a');
    expect(spy('all')).toHaveBeenCalledTimes(1);
    type('*');
    type('j');
    expect(spy('j')).not.toHaveBeenCalled();
    type('j');
    expect(spy('j')).toHaveBeenCalledTimes(1);
    type('*', { at: 1000 });
    type('a', { at: 4000 });
    expect(spy('all')).toHaveBeenCalledTimes(1);
  });
});

describe('of several lists', () => {
  it('the first that has papers is live, then the one that had the focus', async () => {
    await show(
      <>
        <List name="none" size={0} />
        <List name="one" />
        <List name="two" />
        <button type="button" id="else">
          else
        </button>
      </>,
    );
    const live = (): (string | undefined)[] =>
      [...document.querySelectorAll<HTMLElement>('[data-keys]')].map(({ id }) => id);
    expect(live()).toEqual(['one']);
    type('j');
    focus('#two button');
    type('j');
    focus('#else');
    type('j');
    expect(live()).toEqual(['two']);
    expect(spy('one')).toHaveBeenCalledTimes(1);
    expect(spy('two')).toHaveBeenCalledTimes(2);
  });
});

describe('Escape', () => {
  it('closes a menu before anything else, and gives it the focus back', async () => {
    await show(
      <>
        <Declares scope="item" bindings={[bind('item', 'Escape')]} />
        <details className="menu" open>
          <summary tabIndex={0}>Menu</summary>
        </details>
      </>,
    );
    type('Escape');
    expect(document.querySelector('details')?.open).toBe(false);
    expect(document.activeElement?.localName).toBe('summary');
    expect(spy('item')).not.toHaveBeenCalled();
    type('Escape');
    expect(spy('item')).toHaveBeenCalledTimes(1);
  });
});

describe('the sheet', () => {
  it('says what works here, each key once, and every key on it does what it says', async () => {
    await show(
      <>
        <KeySheet />
        <Declares scope="page" bindings={[bind('page', 'Escape', 't'), bind('go', 'g q')]} />
        <List name="one" />
        <List name="two" />
        <Declares scope="item" bindings={[bind('item', 'Escape')]} />
      </>,
    );
    const shown = shownBindings();
    const keys = shown.flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(['Escape', 'j', 'ArrowDown', 'Alt+ArrowUp', '?', 't', 'g q']);
    await act(async () => void type('?'));
    const drawn = [...document.querySelectorAll('dialog dt > span')];
    expect(drawn.map(({ textContent }) => textContent)).toEqual([
      'Esc',
      'j',
      '↓',
      'Alt+↑',
      '?',
      't',
      'gq',
    ]);
    expect(document.querySelector('dialog')?.open).toBe(true);
    await act(async () => document.querySelector<HTMLElement>('dialog button')?.click());
    expect(document.querySelector('dialog')?.open).toBe(false);
    for (const { binding, keys: of } of shown)
      for (const key of of.filter((one) => one !== '?')) {
        const done = vi.mocked(binding.act).mock.calls.length;
        doKey(key);
        expect(vi.mocked(binding.act).mock.calls.length, key).toBe(done + 1);
      }
  });
});
