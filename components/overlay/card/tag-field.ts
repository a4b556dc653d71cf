import { setWords } from '../host.ts';
import { t } from '../../../utils/i18n/t.ts';
import { el } from '../el.ts';
import { tagsOf } from './tags.ts';

/** `base`: what stood in the field, which others may have changed meanwhile. */
export interface TagsChange {
  tags: string[];
  base: string[];
}

/**
 * The tags with commas between. They are in the field only while it has the focus: in Chromium
 * `window.find` finds what stands in a field, a placeholder too, for a script of the page as well.
 */
export function tagField(onChange: (change: TagsChange) => void) {
  const field = el('input', '');
  const element = el('span', 'tags', field);
  let tags: string[] = [];
  let base = tags;
  let hasFocus = false;
  field.type = 'text';
  field.setAttribute('aria-label', t('card.tags'));
  field.autocomplete = 'off';
  // The browser would fetch a dictionary.
  field.spellcheck = false;

  function paint(): void {
    const text = tags.join(', ');
    field.value = hasFocus ? text : '';
    field.title = text;
    element.classList.toggle('empty', text === '');
    setWords(element, hasFocus ? '' : text || t('card.addTags'));
  }

  field.addEventListener('focus', () => {
    hasFocus = true;
    base = tags;
    paint();
  });
  field.addEventListener('change', ({ isTrusted }) => {
    if (!isTrusted) return;
    tags = tagsOf(field.value);
    onChange({ tags, base });
    base = tags;
  });
  field.addEventListener('blur', () => {
    hasFocus = false;
    paint();
  });

  return {
    element,
    /** What is being typed stays. */
    show(now: string[]): void {
      tags = now;
      if (!hasFocus) paint();
    },
  };
}
