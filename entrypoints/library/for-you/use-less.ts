import { useSame } from '../../../components/use-same.ts';
import { useSettings } from '../../../components/use-settings.ts';
import type { Notice } from '../../../components/notice.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';

/** Notes that the reader wants to see less like a paper; the notice takes it back. */
export function useLess(tell: (notice: Notice | undefined) => void): (paper: PaperRow) => void {
  const [settings, change] = useSettings();
  const without = useSame((id: string) => {
    change({ less: (settings?.less ?? []).filter((one) => one !== id) });
    tell(undefined);
  });
  return useSame(({ id, title }: PaperRow) => {
    const others = (settings?.less ?? []).filter((one) => one !== id);
    change({ less: [id, ...others] });
    tell({ text: t('forYou.lessNoted', { title }), undo: () => without(id) });
  });
}
