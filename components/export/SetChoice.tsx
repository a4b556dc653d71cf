import { t } from '../../utils/i18n/t.ts';
import type { ExportSet } from './export-set.ts';

interface SetChoiceProps {
  sets: readonly ExportSet[];
  at: number;
  onChange: (at: number) => void;
}

/** Which papers are exported, where there is a choice. */
export function SetChoice({ sets, at, onChange }: SetChoiceProps) {
  if (sets.length < 2) return null;
  return (
    <label className="option">
      <span>{t('export.set')}</span>
      <select value={at} onChange={({ target }) => onChange(Number(target.value))}>
        {sets.map(({ name, n }, index) => (
          <option key={name} value={index}>
            {t(`export.set.${name}`, { n })}
          </option>
        ))}
      </select>
    </label>
  );
}
