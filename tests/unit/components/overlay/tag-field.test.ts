// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { tagField, type TagsChange } from '../../../../components/overlay/card/tag-field.ts';

/** The field with the focus; `type` adds to it and presses Enter, as a reader does. */
function focused(tags: string[]) {
  const sent: TagsChange[] = [];
  const field = tagField((change) => sent.push(change));
  document.body.append(field.element);
  field.show(tags);
  const input = field.element.querySelector('input') as HTMLInputElement;
  input.dispatchEvent(new Event('focus'));
  function type(more: string): void {
    input.value += more;
    const change = new Event('change');
    Object.defineProperty(change, 'isTrusted', { value: true });
    input.dispatchEvent(change);
  }
  return { sent, field, type };
}

it('tells from which tags the reader’s were edited, whatever came while the field had the focus', () => {
  const { sent, field, type } = focused(['alpha']);
  field.show(['alpha', 'from my phone']);
  type(', typed here');
  expect(sent).toEqual([{ tags: ['alpha', 'typed here'], base: ['alpha'] }]);
});

it('edits that follow are edits of what then stood there', () => {
  const { sent, type } = focused(['alpha']);
  type(', beta');
  type(', gamma');
  expect(sent[1]).toEqual({ tags: ['alpha', 'beta', 'gamma'], base: ['alpha', 'beta'] });
});
