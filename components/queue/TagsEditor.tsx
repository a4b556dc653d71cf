import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';

interface TagsEditorProps {
  tags: readonly string[];
  /** Tags in use, to be proposed. */
  known: readonly string[];
  onTags: (tags: string[]) => void;
}

export function TagsEditor({ tags, known, onTags }: TagsEditorProps) {
  const [text, setText] = useState('');
  const list = useId();
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
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          }
        }}
      />
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
