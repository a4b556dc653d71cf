import { t } from '../../../utils/i18n/t.ts';
import type { SavedSearch } from '../../../utils/settings.ts';
import { faultOf } from '../../../utils/view/saved-searches.ts';

/** What is wrong with a saved search, in words; undefined for one that is whole. */
export function faultWords(search: SavedSearch): string | undefined {
  const fault = faultOf(search);
  if (!fault) return undefined;
  return fault.kind === 'empty'
    ? t('saved.empty')
    : t(`search.note.${fault.kind}`, { text: fault.text });
}
