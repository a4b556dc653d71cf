import { Bookmark } from 'lucide-react';
import { t } from '../utils/i18n/t.ts';

interface SaveButtonProps {
  saved: boolean;
  title: string;
  onToggle: () => void;
}

export function SaveButton({ saved, title, onToggle }: SaveButtonProps) {
  return (
    <button
      type="button"
      className="icon save"
      aria-pressed={saved}
      aria-label={t('save.label', { title })}
      title={saved ? t('save.remove') : t('save.add')}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Bookmark size={16} fill={saved ? 'currentColor' : 'none'} aria-hidden />
    </button>
  );
}
