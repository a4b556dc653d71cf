import { afterEach, describe, expect, it, vi } from 'vitest';
import { fill } from '../../../utils/i18n/fill.ts';
import { messageName } from '../../../utils/i18n/message-name.ts';
import { native } from '../../../utils/i18n/native.ts';
import { t } from '../../../utils/i18n/t.ts';
import { learn, textOf } from '../../../utils/i18n/text-of.ts';
import { forgetWords } from '../../support/forget-words.ts';

afterEach(forgetWords);

describe('t', () => {
  it('fills in, and counts', () => {
    expect(t('queue.removeTag', { tag: 'maths' })).toBe('Remove tag maths');
    expect(t('queue.movedMany', { n: 1 })).toBe('Moved 1 paper.');
    expect(t('queue.movedMany', { n: 2 })).toBe('Moved 2 papers.');
  });

  it('writes quantities as the language does, and leaves text as it is', () => {
    expect(t('queue.movedMany', { n: 12_345 })).toBe('Moved 12,345 papers.');
    expect(t('queue.movedMany', { n: 1234 })).toBe('Moved 1234 papers.');
    expect(t('queue.removeTag', { tag: '12345' })).toBe('Remove tag 12345');
  });

  it('leaves what looks like a hole in a value alone, and a hole that nothing fills', () => {
    expect(fill('{a} of {b}', { a: '{b}', b: '2' })).toBe('{b} of 2');
    expect(fill('{a} of {b}', { a: '1' })).toBe('1 of {b}');
  });

  it('asks the browser for a sentence once, by a name that it takes', () => {
    const asked = vi.spyOn(native(), 'getMessage');
    expect(textOf('state.to-read')).toBe('To read');
    expect(textOf('state.to-read')).toBe('To read');
    expect(asked.mock.calls).toEqual([['state_to_read']]);
    expect(messageName('card.why.title+first')).toBe('card_why_title_first');
  });

  it('says what it was told, without the browser; nothing once the extension is gone', () => {
    learn({ 'state.done': 'Fertig' });
    vi.spyOn(native(), 'getMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(textOf('state.done')).toBe('Fertig');
    expect(textOf('state.archived')).toBe('');
    learn(undefined);
    expect(textOf('state.done')).toBe('Fertig');
  });
});
