import { t } from '../../utils/i18n/t.ts';
import type { Rule } from '../../utils/settings.ts';
import { useCalm } from './use-calm.ts';
import { useRuleCount } from './use-rule-count.ts';
import { Said } from '../../components/Said.tsx';

/** Between two letters of a word that is typed there is less. */
const TYPED_MS = 400;

/** How many of the copied papers the rule that is being typed fits: shown with each letter, said after the last. Its line is always there: nothing moves. */
export function RuleCountLine(rule: Rule) {
  const count = useRuleCount(rule);
  const words =
    count && t(count.about ? 'rules.fitsAbout' : 'rules.fits', { fits: count.fits, of: count.of });
  const said = useCalm(words, TYPED_MS);
  return (
    <>
      <p className="quiet rule-count" aria-hidden>
        {words}
      </p>
      <Said as="p" className="hidden">
        {said}
      </Said>
    </>
  );
}
