import { t } from '../../utils/i18n/t.ts';
import { useAskToKeep } from '../../components/kept/use-kept.ts';

/** What the browser answered about keeping Tidemark's data. */
export function KeptLine() {
  const kept = useAskToKeep(true);
  return kept && <p data-kept={kept}>{t(`kept.${kept}`)}</p>;
}
