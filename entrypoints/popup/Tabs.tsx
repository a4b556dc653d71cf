import type { KeyboardEvent } from 'react';
import { t } from '../../utils/i18n/t.ts';

interface TabsProps<T extends string> {
  tabs: readonly { id: T; label: string }[];
  selected: T;
  onSelect: (id: T) => void;
}

/** Two or three tabs; Left and Right move between them, one of them is in the tab order. */
export function Tabs<T extends string>({ tabs, selected, onSelect }: TabsProps<T>) {
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, at: number): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.id);
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }
  return (
    <div role="tablist" className="tabs" aria-label={t('nav.label')}>
      {tabs.map(({ id, label }, at) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === selected}
          aria-controls="panel"
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
