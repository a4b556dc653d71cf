import { t } from '../utils/i18n/t.ts';
import { usePrivate } from './use-private.ts';
import { Said } from './Said.tsx';

/** Says, in a private window, that nothing is written there; `hasNoDatabase`: the browser hides the database from it too. */
export function PrivateLine({ hasNoDatabase = false }: { hasNoDatabase?: boolean }) {
  if (!usePrivate()) return null;
  return (
    <Said as="p" className="private">
      {hasNoDatabase ? t('private.noDatabase') : t('private.line')}
    </Said>
  );
}
