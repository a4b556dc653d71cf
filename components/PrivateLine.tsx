import { t } from '../utils/i18n/t.ts';
import { usePrivate } from './use-private.ts';

/** Says, in a private window, that nothing is written there; `hasNoDatabase`: the browser hides the database from it too. */
export function PrivateLine({ hasNoDatabase = false }: { hasNoDatabase?: boolean }) {
  if (!usePrivate()) return null;
  return (
    <p className="private" role="status">
      {hasNoDatabase ? t('private.noDatabase') : t('private.line')}
    </p>
  );
}
