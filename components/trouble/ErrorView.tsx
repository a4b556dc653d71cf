import { t } from '../../utils/i18n/t.ts';
import { storeTroubleOf } from '../../utils/db/store-trouble.ts';
import { errorWords } from '../../utils/view/error-report.ts';
import { StoreView } from './StoreView.tsx';
import { TroubleBox } from './TroubleBox.tsx';

interface ErrorViewProps {
  error: unknown;
  components?: string | undefined;
  place: string;
  whole?: boolean | undefined;
}

/** In place of what could not be drawn: what happened, and what the reader can do. */
export function ErrorView({ error, components, place, whole = false }: ErrorViewProps) {
  const trouble = storeTroubleOf(error);
  if (trouble !== undefined)
    return <StoreView trouble={trouble} error={error} place={place} whole={whole} />;
  return (
    <TroubleBox
      title={whole ? t('trouble.page') : t('trouble.view')}
      report={{ error, place, ...(components !== undefined && { components }) }}
      whole={whole}
    >
      <p>{t('trouble.unexpected', { words: errorWords(error) })}</p>
    </TroubleBox>
  );
}
