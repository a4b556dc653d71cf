import type { PaperRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { Folded } from './Folded.tsx';
import { MarkedText } from './MarkedText.tsx';

/** The AI summary, labelled as machine-made; where there is none, the abstract. Its first lines. */
export function Summary({ paper }: { paper: PaperRow }) {
  if (paper.aiSummary !== undefined) {
    const model = paper.aiSummaryModel;
    return (
      <div className="summary">
        <p className="label">
          {model === undefined ? t('summary.machine') : t('summary.machineBy', { model })}
        </p>
        <Folded>
          <MarkedText text={paper.aiSummary} field="aiSummary" />
        </Folded>
      </div>
    );
  }
  if (paper.summary === '') return <p className="summary">{t('summary.none')}</p>;
  return (
    <div className="summary">
      <p className="label">{t('summary.abstract')}</p>
      <Folded>
        <MarkedText text={paper.summary} field="abstract" />
      </Folded>
    </div>
  );
}
