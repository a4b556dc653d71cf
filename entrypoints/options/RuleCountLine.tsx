import { t } from '../../utils/i18n/t.ts';
import type { Rule } from '../../utils/settings.ts';
import { useRuleCount } from './use-rule-count.ts';
import { Said } from '../../components/Said.tsx';

/** How many of the copied papers the rule that is being typed fits. Its line is always there: nothing moves. */
export function RuleCountLine(rule: Rule) {
  const count = useRuleCount(rule);
  return (
    <Said as="p" className="quiet rule-count">
      {count &&
        t(count.about ? 'rules.fitsAbout' : 'rules.fits', { fits: count.fits, of: count.of })}
    </Said>
  );
}
