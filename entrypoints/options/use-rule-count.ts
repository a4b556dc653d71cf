import { useEffect, useState } from 'react';
import { searchOf } from '../../components/search-of.ts';
import { useServices } from '../../components/services.tsx';
import type { Rule } from '../../utils/settings.ts';
import { countRule, type RuleCount } from '../../utils/view/count-rule.ts';

/** How many of the copied papers a rule fits, as it is typed; that of the text before until it is counted. */
export function useRuleCount({ kind, text }: Rule): RuleCount | undefined {
  const { db } = useServices();
  const wanted = text.trim();
  const [count, setCount] = useState<RuleCount>();
  useEffect(() => {
    if (wanted === '') return undefined;
    let isNewest = true;
    void countRule(db, searchOf(db), { kind, text: wanted })
      // A count is an extra: a store that cannot be read says so elsewhere on the page.
      .catch(() => undefined)
      .then((counted) => isNewest && setCount(counted));
    return () => {
      isNewest = false;
    };
  }, [db, kind, wanted]);
  return wanted === '' ? undefined : count;
}
