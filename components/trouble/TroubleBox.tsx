import { useState, type ReactNode } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { errorReport, errorWords, type ReportParts } from '../../utils/view/error-report.ts';
import { download } from '../download.ts';
import { useServices } from '../services.tsx';
import { useTheme } from '../use-theme.ts';
import { Said } from '../Said.tsx';

interface TroubleBoxProps {
  title: string;
  report: Pick<ReportParts, 'error' | 'place' | 'components'>;
  whole: boolean;
  children: ReactNode;
}

/** What went wrong, in words, with a way on: reload, a report, a copy of the queue from whatever can be read. */
export function TroubleBox({ title, report, whole, children }: TroubleBoxProps) {
  useTheme();
  const { browser, db } = useServices();
  const [said, setSaid] = useState('');
  /** The report itself, where it cannot be put on the clipboard. */
  const [shown, setShown] = useState('');

  async function copyReport(): Promise<void> {
    const { version } = browser.runtime.getManifest();
    const parts = { ...report, version, browser: navigator.userAgent, at: new Date() };
    const text = errorReport(parts);
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('trouble.reported'));
    } catch {
      setShown(text);
    }
  }

  async function save(): Promise<void> {
    try {
      const { copyQueue } = await import('../../utils/rescue/queue-copy.ts');
      const { openMirror } = await import('../../utils/queue/mirror/open-mirror.ts');
      const { storage } = openMirror(browser);
      const { text, papers } = await copyQueue({ db, storage, now: () => new Date() });
      const day = new Date().toISOString().slice(0, 10);
      download(`tidemark-backup-${day}.json`, 'application/json', text);
      setSaid(t('trouble.saved', { n: papers }));
    } catch (error) {
      setSaid(t('trouble.notSaved', { words: errorWords(error) }));
    }
  }

  return (
    <section className={whole ? 'trouble whole' : 'trouble'} role="alert">
      <h2>{title}</h2>
      {children}
      <p className="commands">
        <button type="button" onClick={() => location.reload()}>
          {t('trouble.reload')}
        </button>
        <button type="button" onClick={() => void copyReport()}>
          {t('trouble.report')}
        </button>
        <button type="button" onClick={() => void save()}>
          {t('trouble.save')}
        </button>
      </p>
      <Said as="p" className="quiet">
        {said}
      </Said>
      {shown !== '' && (
        <label>
          {t('trouble.reportHere')}
          <textarea readOnly rows={8} value={shown} />
        </label>
      )}
    </section>
  );
}
