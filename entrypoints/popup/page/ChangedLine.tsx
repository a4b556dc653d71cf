import { t } from '../../../utils/i18n/t.ts';
import { changedReport } from '../../../utils/changed-report.ts';
import { useBriefly } from '../../../components/use-briefly.ts';
import { useServices } from '../../../components/services.tsx';
import { Said } from '../../../components/Said.tsx';

/** A site that we know, and on which nothing, or far less than it links, was recognised where papers should be. */
export function ChangedLine({ site, url }: { site: string; url: URL }) {
  const { browser } = useServices();
  const [copied, setCopied] = useBriefly<true>();
  const copy = async (): Promise<void> => {
    const { version } = browser.runtime.getManifest();
    await navigator.clipboard.writeText(changedReport(site, url, version));
    setCopied(true);
  };
  return (
    <Said className="status">
      <span>{t('page.changed', { site })}</span>
      <button type="button" onClick={() => void copy()}>
        {copied ? t('options.copied') : t('options.copy')}
      </button>
    </Said>
  );
}
