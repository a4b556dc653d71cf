import { useEffect, useState } from 'react';
import { searchOf } from '../../components/search-of.ts';
import { useServices } from '../../components/services.tsx';
import type { Rule } from '../../utils/settings.ts';
import { countRule, type RuleCount } from '../../utils/view/count-rule.ts';

/** Between two letters of a word that is typed there is less. */
const PAUSE_MS = 150;

/** How many of the copied papers a rule fits, a moment after it was last changed. */
export function useRuleCount({ kind, text }: Rule): RuleCount | undefined {
  const { db } = useServices();
  const wanted = text.trim();
  const [counted, setCounted] = useState<{ of: string; count: RuleCount | undefined }>();
  const of = `${kind} ${wanted}`;
  useEffect(() => {
    if (wanted === '') return undefined;
    const timer = setTimeout(() => {
      countRule(db, searchOf(db), { kind, text: wanted })
        .then((count) => setCounted({ of, count }))
        // A count is an extra: a store that cannot be read says so elsewhere on the page.
        .catch(() => setCounted(undefined));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [db, kind, wanted, of]);
  return counted?.of === of ? counted.count : undefined;
}
