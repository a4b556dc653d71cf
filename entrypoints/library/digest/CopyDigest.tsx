import { Check, Copy } from 'lucide-react';
import { Said } from '../../../components/Said.tsx';
import { useBriefly } from '../../../components/use-briefly.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { digestMarkdown } from './digest-markdown.ts';

/** Copies the digest as Markdown, for a note or a message. */
export function CopyDigest({ entries }: { entries: readonly Entry[] }) {
  const [said, say] = useBriefly<'copied' | 'notCopied'>();
  const copy = (): void =>
    void navigator.clipboard.writeText(digestMarkdown(t('digest.title'), entries)).then(
      () => say('copied'),
      () => say('notCopied'),
    );
  const Icon = said === 'copied' ? Check : Copy;
  return (
    <>
      <button type="button" className="icon" title={t('digest.copy')} onClick={copy}>
        <Icon size={16} aria-label={t('digest.copy')} />
      </button>
      <Said as="span" className="hidden">
        {said && t(`export.${said}`)}
      </Said>
    </>
  );
}
