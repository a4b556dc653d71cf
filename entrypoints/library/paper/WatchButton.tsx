import { Eye } from 'lucide-react';
import { t } from '../../../utils/i18n/t.ts';
import type { Rule } from '../../../utils/settings.ts';
import { useWatch } from './use-watch.ts';

/** Watches for an author, an organisation, a keyword or a submitter from where it stands; pressed again it ends. */
export function WatchButton({ kind, text }: Rule) {
  const { watched, toggle } = useWatch({ kind, text });
  if (!toggle) return null;
  return (
    <button
      type="button"
      className="icon watch"
      aria-pressed={watched}
      aria-label={t('watch.label', { text })}
      title={watched ? t('watch.end', { text }) : t('watch.label', { text })}
      onClick={toggle}
    >
      <Eye size={13} aria-hidden />
    </button>
  );
}
