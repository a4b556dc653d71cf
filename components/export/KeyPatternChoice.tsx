import { KEY_PATTERNS, type KeyPattern } from '../../utils/queue/item/key-letters.ts';
import { t } from '../../utils/i18n/t.ts';
import { choosePattern, chosenPattern } from './key-pattern.ts';

/** How citation keys are made. */
export function KeyPatternChoice({ onChange }: { onChange: (pattern: KeyPattern) => void }) {
  return (
    <label className="option">
      <span>{t('export.keys')}</span>
      <select
        defaultValue={chosenPattern()}
        onChange={({ target }) => {
          const pattern = KEY_PATTERNS.find((one) => one === target.value);
          if (pattern === undefined) return;
          choosePattern(pattern);
          onChange(pattern);
        }}
      >
        {KEY_PATTERNS.map((pattern) => (
          <option key={pattern} value={pattern}>
            {t(`export.keys.${pattern}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
