import { X, type LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { t } from '../../utils/i18n/t.ts';
import './chosen-bar.css';

interface ManyBarProps {
  /** How many are chosen, of how many that are shown. */
  n: number;
  size: number;
  onAll: () => void;
  onNone: (event: MouseEvent) => void;
  children: ReactNode;
}

/** The bar for what is done to many rows at once. It lies over the end of the list, and moves no row. */
export function ManyBar({ n, size, onAll, onNone, children }: ManyBarProps) {
  return (
    <div className="chosen-bar">
      <div className="tools" role="toolbar" aria-label={t('bulk.label')}>
        <span className="which">
          <strong>{t('bulk.chosen', { n })}</strong>
          {n < size && (
            <button type="button" className="plain" onClick={onAll}>
              {t('bulk.all', { n: size })}
            </button>
          )}
          <BarButton icon={X} words={t('bulk.none')} className="plain" onClick={onNone} />
        </span>
        <span className="what">{children}</span>
      </div>
    </div>
  );
}

interface BarButtonProps extends ComponentProps<'button'> {
  icon: LucideIcon;
  words: string;
}

/** What the bar does: by its words, or where there is little room, by its sign. */
export function BarButton({ icon, words, ...rest }: BarButtonProps) {
  return (
    <button type="button" title={words} {...rest}>
      <BarLabel icon={icon} words={words} />
    </button>
  );
}

export function BarLabel({ icon: Icon, words }: Pick<BarButtonProps, 'icon' | 'words'>) {
  return (
    <>
      <Icon size={15} className="sign" aria-hidden />
      <span className="words">{words}</span>
    </>
  );
}
