import type { Notice } from '../../../components/notice.ts';
import { LeftOut } from '../../../components/together/LeftOut.tsx';
import { useAllowGroup } from '../../../components/together/use-allow-group.ts';
import { worded } from '../../../utils/i18n/coded.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { SharedList, Together } from '../../../utils/queue/together/shared-list.ts';

interface TogetherStateProps {
  together: Together;
  members: readonly SharedList[];
  tell: (notice: Notice | undefined) => void;
}

/** How it goes with the group's folder: what is in the way, with the way on, and who is left out. */
export function TogetherState({ together, members, tell }: TogetherStateProps) {
  const allow = useAllowGroup(tell);
  const { trouble, name } = together;
  return (
    <>
      <p className="hint">{t('together.hint', { name })}</p>
      {trouble !== undefined && (
        <div className="trouble">
          <p>{worded(trouble)}</p>
          {trouble === 'trouble.folder.permission' && (
            <p>
              <button type="button" onClick={allow}>
                {t('devices.folderAllow')}
              </button>
            </p>
          )}
          {trouble === 'trouble.folder.gone' && (
            <p>
              <a href="options.html#devices">{t('together.toOptions')}</a>
            </p>
          )}
        </div>
      )}
      <LeftOut together={together} members={members} />
    </>
  );
}
