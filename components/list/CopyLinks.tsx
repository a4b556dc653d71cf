import { Check, Link } from 'lucide-react';
import { t } from '../../utils/i18n/t.ts';
import { useBriefly } from '../use-briefly.ts';
import { BarButton } from './ManyBar.tsx';
import { Said } from '../Said.tsx';

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
      <Said as="span" className="hidden">
        {said && t(`export.${said}`)}
      </Said>
    </>
  );
}
