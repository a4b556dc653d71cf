import { X } from 'lucide-react';
import { t } from '../../utils/i18n/t.ts';
import type { Rule } from '../../utils/settings.ts';

interface RuleChipsProps {
  rules: readonly Rule[];
  onRules: (rules: Rule[]) => void;
}

/** The rules that there are, each to be pressed away. */
export function RuleChips({ rules, onRules }: RuleChipsProps) {
  if (rules.length === 0) return null;
  return (
    <ul className="chips">
      {rules.map((rule) => (
        <li key={`${rule.kind} ${rule.text}`}>
          <button
            type="button"
            className="chip"
            aria-label={t('rules.remove', { text: rule.text })}
            onClick={() => onRules(rules.filter((one) => one !== rule))}
          >
            {t(`rules.kind.${rule.kind}`)}: {rule.text} <X size={11} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
