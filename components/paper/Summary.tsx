import type { PaperRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { MarkedText } from './MarkedText.tsx';

/** The AI summary, labelled as machine-made; where there is none, the start of the abstract. */
export function Summary({ paper }: { paper: PaperRow }) {
  if (paper.aiSummary !== undefined) {
    const model = paper.aiSummaryModel;
    return (
      <div className="summary">
        <p className="label">
          {model === undefined ? t('summary.machine') : t('summary.machineBy', { model })}
        </p>
        <p>
          <MarkedText text={paper.aiSummary} field="aiSummary" />
        </p>
      </div>
    );
  }
  if (paper.summary === '') return <p className="summary">{t('summary.none')}</p>;
  return (
    <div className="summary">
      <p className="label">{t('summary.abstract')}</p>
      <p className="start">
        <MarkedText text={paper.summary} field="abstract" />
      </p>
    </div>
  );
}
