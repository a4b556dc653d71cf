import { useRef } from 'react';
import { CITATION_STYLES, type StyleChoice as Choice } from '../../utils/export/citation-style.ts';
import { t } from '../../utils/i18n/t.ts';

interface StyleChoiceProps {
  style: Choice;
  onChange: (style: Choice) => void;
}

/** The style of a reference list: one of ours, or a file of the reader's. */
export function StyleChoice({ style, onChange }: StyleChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <label className="option">
        <span>{t('export.style')}</span>
        <select
          value={typeof style === 'string' ? style : 'own'}
          onChange={({ target }) => {
            const named = CITATION_STYLES.find((one) => one === target.value);
            if (named === undefined) input.current?.click();
            else onChange(named);
          }}
        >
          {[...CITATION_STYLES, 'own' as const].map((one) => (
            <option key={one} value={one}>
              {t(`export.style.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('export.style.own')}
        accept=".csl,.xml"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          void file?.text().then((csl) => onChange({ csl }));
        }}
      />
      <p className="quiet credit">{t('export.style.credit')}</p>
    </>
  );
}
