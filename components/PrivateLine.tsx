import { t } from '../utils/i18n/t.ts';
import { usePrivate } from './use-private.ts';

/** Says, in a private window, that nothing is written there; `apart`: the browser hides the database from it too. */
export function PrivateLine({ apart = false }: { apart?: boolean }) {
  if (!usePrivate()) return null;
  return (
    <p className="private" role="status">
      {apart ? t('private.apart') : t('private.line')}
    </p>
  );
}
