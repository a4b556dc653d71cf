import { t } from '../../utils/i18n/t.ts';
import type { StoreTrouble } from '../../utils/db/store-trouble.ts';
import { useMirrorSize } from './use-mirror-size.ts';
import { TroubleBox } from './TroubleBox.tsx';

interface StoreViewProps {
  trouble: StoreTrouble;
  error: unknown;
  place: string;
  whole?: boolean;
}

/** The database cannot be used: why, as far as the browser says, and what is safe. */
export function StoreView({ trouble, error, place, whole = false }: StoreViewProps) {
  const papers = useMirrorSize();
  return (
    <TroubleBox title={t('trouble.store')} report={{ error, place }} whole={whole}>
      <p>{t(`trouble.store.${trouble}`)}</p>
      {papers !== undefined && (
        <p>{papers > 0 ? t('trouble.safe', { n: papers }) : t('trouble.noCopy')}</p>
      )}
    </TroubleBox>
  );
}
