import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';

/** Copies the links of papers, one a line. */
export function CopyLinks({ links }: { links: () => string[] }) {
  const [words, setWords] = useState<'copied' | 'notCopied'>();
  const copy = (): void =>
    void navigator.clipboard.writeText(links().join('\n')).then(
      () => setWords('copied'),
      () => setWords('notCopied'),
    );
  return (
    <button type="button" className="copy-links" onClick={copy}>
      {words === undefined ? t('many.copyLinks') : t(`export.${words}`)}
    </button>
  );
}
