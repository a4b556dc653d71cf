import { useState } from 'react';
import { searchOf } from '../../components/search-of.ts';
import { useServices } from '../../components/services.tsx';
import { t } from '../../utils/i18n/t.ts';
import { MOST_RULES, RULE_KINDS, type Rule } from '../../utils/settings.ts';
import { sameRule } from '../../utils/view/watching.ts';
import { RuleChips } from './RuleChips.tsx';
import { useChipFocus } from '../../components/use-chip-focus.ts';
import { RuleCountLine } from './RuleCountLine.tsx';

interface RuleListProps {
  /** `watched` or `muted`, for the texts. */
  name: 'watched' | 'muted';
  rules: readonly Rule[];
  onRules: (rules: Rule[]) => void;
}

/** Words, authors, organisations and submitters that the reader watches or mutes. */
export function RuleList({ name, rules, onRules }: RuleListProps) {
  const { db } = useServices();
  const section = useChipFocus<HTMLElement>();
  const [kind, setKind] = useState<Rule['kind']>('word');
  const [text, setText] = useState('');
  /** The index of words is read before the first letter. */
  const getReady = (): void =>
    void searchOf(db)
      .withAll([])
      // Where it cannot be read, no count is shown.
      .catch(() => undefined);
  const isFull = rules.length >= MOST_RULES;
  const add = (): void => {
    const rule = { kind, text: text.trim() };
    setText('');
    if (rule.text !== '' && !rules.some((one) => sameRule(one, rule))) onRules([...rules, rule]);
  };
  return (
    <section ref={section} className="rules" aria-label={t(`rules.${name}`)}>
      <h3 tabIndex={-1}>{t(`rules.${name}`)}</h3>
      <p className="quiet">{t(`rules.${name}What`)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <select
          aria-label={t('rules.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as Rule['kind'])}
        >
          {RULE_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`rules.kind.${one}`)}
            </option>
          ))}
        </select>
        <input
          aria-label={t('rules.text')}
          value={text}
          maxLength={200}
          onFocus={getReady}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" disabled={isFull}>
          {t('rules.add')}
        </button>
      </form>
      {isFull && <p className="quiet">{t('rules.full', { n: MOST_RULES })}</p>}
      <RuleCountLine kind={kind} text={text} />
      <RuleChips rules={rules} onRules={onRules} />
    </section>
  );
}
