import { PaperPage } from './paper/PaperPage.tsx';
import { ReaderProvider, type Reader } from '../../components/reader-context.tsx';
import { ErrorBoundary } from '../../components/trouble/ErrorBoundary.tsx';
import { t } from '../../utils/i18n/t.ts';
import type { PaperKey } from '../../utils/paper-key.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';

interface PaneProps {
  shown: PaperKey | undefined;
  reader: Reader;
  queue: readonly QueueRow[];
}

/** The paper beside the list. */
export function Pane({ shown, reader, queue }: PaneProps) {
  return (
    <aside className="pane" aria-label={t('pane.label')}>
      <ErrorBoundary place="pane" resetOn={shown}>
        <ReaderProvider value={reader}>
          {shown === undefined ? (
            <p className="hint">{t('paper.pick')}</p>
          ) : (
            <PaperPage key={shown} paperKey={shown} queue={queue} inPane />
          )}
        </ReaderProvider>
      </ErrorBoundary>
    </aside>
  );
}
