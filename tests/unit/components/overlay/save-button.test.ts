// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UNDO_MS } from '../../../../utils/overlay/actions.ts';
import type { Actions, Toggled } from '../../../../utils/overlay/reader-actions.ts';
import { saveButton } from '../../../../components/overlay/save/save-button.ts';
import { arxivKey } from '../../../../utils/paper-key.ts';

const sighting = {
  keys: [arxivKey('2611.20001')] as [ReturnType<typeof arxivKey>],
  title: 'A paper',
  authors: [],
  url: '',
  anchor: document.createElement('h1'),
  primary: true,
};

const offer = {
  rules: '',
  removed: ['Removed · Undo', 'Removed from the queue. Press to undo'],
  stuck: ['Not undone · Retry', 'Not undone. The paper is in Recently removed'],
} as const;

function made(answers: { toggle: Toggled; undo?: boolean }) {
  const actions = {
    open: vi.fn(),
    canSave: true,
    toggleSave: vi.fn<Actions['toggleSave']>(() => Promise.resolve(answers.toggle)),
    undo: vi.fn<Actions['undo']>(() => Promise.resolve(answers.undo ?? true)),
  };
  const button = saveButton(sighting, actions);
  const { element } = button;
  const press = async (isTrusted = true): Promise<void> => {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    Object.defineProperty(click, 'isTrusted', { value: isTrusted });
    element.dispatchEvent(click);
    await vi.advanceTimersByTimeAsync(0);
  };
  const shown = (): [string | null, boolean, string | null] => [
    element.getAttribute('aria-pressed'),
    element.classList.contains('undo'),
    element.getAttribute('aria-label'),
  ];
  return { ...button, actions, press, shown };
}

const SAVE = ['false', false, 'Save to Tidemark: A paper'];
const SAVED = ['true', false, 'Saved. Press to remove from the queue: A paper'];
const REMOVED = ['false', true, 'Removed from the queue. Press to undo: A paper'];

describe('the bookmark', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('removes at one press, and brings back at the next', async () => {
    const { paint, press, shown, actions, element } = made({
      toggle: { saved: false, token: 't7', offer },
    });
    paint(true);
    await press();
    expect(shown()).toEqual(REMOVED);
    expect(element.getAttribute('data-words')).toBe('Removed · Undo');
    paint(false);
    expect(shown()).toEqual(REMOVED);
    await press();
    expect(actions.undo).toHaveBeenCalledExactlyOnceWith('t7');
    expect(actions.toggleSave).toHaveBeenCalledOnce();
    expect(shown()).toEqual(SAVED);
  });

  it('offers it for ten seconds', async () => {
    const { paint, press, shown } = made({ toggle: { saved: false, token: 't', offer } });
    paint(true);
    await press();
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(shown()).toEqual(REMOVED);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown()).toEqual(SAVE);
  });

  it('saved again elsewhere: no more offer', async () => {
    const { paint, press, shown } = made({ toggle: { saved: false, token: 't', offer } });
    paint(true);
    await press();
    paint(true);
    expect(shown()).toEqual(SAVED);
  });

  it('what could not be undone is said, and can be tried again', async () => {
    const { paint, press, shown, actions, element } = made({
      toggle: { saved: false, token: 't', offer },
      undo: false,
    });
    paint(true);
    await press();
    await press();
    expect(element.getAttribute('data-words')).toBe('Not undone · Retry');
    expect(shown()[2]).toMatch(/Recently removed/);
    await press();
    expect(actions.undo).toHaveBeenCalledTimes(2);
  });

  it('has no words that a page could find, and hears no script', async () => {
    const { paint, press, shown, actions, element } = made({ toggle: { saved: true } });
    paint(true);
    await press(false);
    expect(actions.toggleSave).not.toHaveBeenCalled();
    expect(shown()).toEqual(SAVED);
    expect(element.textContent).toBe('');
  });

  it('a refused removal is put back', async () => {
    const { paint, press, shown } = made({ toggle: { saved: true } });
    paint(true);
    await press();
    expect(shown()).toEqual(SAVED);
  });
});
