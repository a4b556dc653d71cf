import { useEffect, useRef, useState } from 'react';
import { searchOf } from '../../components/search-of.ts';
import { useServices } from '../../components/services.tsx';
import type { Rule } from '../../utils/settings.ts';
import { countRule, type RuleCount } from '../../utils/view/count-rule.ts';

/** How many of the copied papers a rule fits, as it is typed; that of the text before until it is counted. */
export function useRuleCount({ kind, text }: Rule): RuleCount | undefined {
  const { db } = useServices();
  const wanted = text.trim();
  const [count, setCount] = useState<RuleCount>();
  const turn = useRef(Promise.resolve());
  useEffect(() => {
    if (wanted === '') return undefined;
    let isNewest = true;
    // One at a time: of the texts that come meanwhile only the newest is counted.
    turn.current = turn.current.then(async () => {
      if (!isNewest) return;
      const counted = await countRule(db, searchOf(db), { kind, text: wanted })
        // A count is an extra: a store that cannot be read says so elsewhere on the page.
        .catch(() => undefined);
      if (isNewest) setCount(counted);
    });
    return () => {
      isNewest = false;
    };
  }, [db, kind, wanted]);
  return wanted === '' ? undefined : count;
}
