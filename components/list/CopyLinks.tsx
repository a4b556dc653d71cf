import { Check, Link } from 'lucide-react';
import { t } from '../../utils/i18n/t.ts';
import { useBriefly } from '../use-briefly.ts';
import { BarButton } from './ManyBar.tsx';

/** Copies the links of papers, one a line. */
export function CopyLinks({ links }: { links: () => string[] }) {
  const [said, say] = useBriefly<'copied' | 'notCopied'>();
  const copy = (): void =>
    void navigator.clipboard.writeText(links().join('\n')).then(
      () => say('copied'),
      () => say('notCopied'),
    );
  return (
    <>
      <BarButton
        icon={said === 'copied' ? Check : Link}
        words={said === undefined ? t('many.copyLinks') : t(`export.${said}`)}
        className="copy-links"
        onClick={copy}
      />
      <span className="hidden" role="status">
        {said && t(`export.${said}`)}
      </span>
    </>
  );
}
