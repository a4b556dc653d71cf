import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { focusCurrent } from '../../../components/keys/focus-current.ts';
import { t } from '../../../utils/i18n/t.ts';

interface TagsEditorProps {
  tags: readonly string[];
  /** Tags in use, to be proposed. */
  known: readonly string[];
  /** Takes the focus at once. */
  focused: boolean;
  onTags: (tags: string[]) => void;
}

export function TagsEditor({ tags, known, focused, onTags }: TagsEditorProps) {
  const [text, setText] = useState('');
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  const add = (): void => {
    const more = text.split(',').filter((tag) => tag.trim() !== '');
    if (more.length > 0) onTags([...tags, ...more]);
    setText('');
  };
  return (
    <div className="tags">
      <span className="label">{t('queue.tags')}</span>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className="tag"
          aria-label={t('queue.removeTag', { tag })}
          onClick={() => onTags(tags.filter((one) => one !== tag))}
        >
          {tag}
          <X size={12} aria-hidden />
        </button>
      ))}
      <input
        ref={box}
        value={text}
        list={list}
        maxLength={200}
        className="tag-box"
        aria-label={t('queue.addTag')}
        placeholder={t('queue.addTag')}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape' && text !== '') setText('');
          else if (event.key === 'Escape') focusCurrent();
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          }
        }}
      />
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
    </div>
  );
}
