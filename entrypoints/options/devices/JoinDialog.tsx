import { Said } from '../../../components/Said.tsx';
import { t } from '../../../utils/i18n/t.ts';
import { useDialog } from '../../../components/use-dialog.ts';
import { JoinPreviewList } from './JoinPreviewList.tsx';
import type { JoiningView } from './use-joining.ts';

/** The one question before a place is joined. */
export function JoinDialog({ view }: { view: JoiningView }) {
  const { joining, preview, trouble, yes, no } = view;
  const { dialog, closed } = useDialog(joining !== undefined, no);
  return (
    <dialog ref={dialog} className="join" aria-labelledby="join-title" onClose={closed}>
      <h3 id="join-title">{joining?.title}</h3>
      <p>{joining?.what}</p>
      <Said>
        {joining && !preview && trouble === undefined && (
          <p className="quiet">{t('devices.join.reading')}</p>
        )}
        {trouble !== undefined && <p className="trouble">{trouble}</p>}
        {preview && <JoinPreviewList preview={preview} />}
      </Said>
      <p className="commands">
        <button type="button" autoFocus onClick={no}>
          {t('devices.join.no')}
        </button>
        <button
          type="button"
          className="primary"
          data-sync-join
          disabled={!preview && trouble === undefined}
          onClick={yes}
        >
          {joining?.yes}
        </button>
      </p>
    </dialog>
  );
}
