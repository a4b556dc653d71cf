import { useLiveQuery } from 'dexie-react-hooks';
import type { Notice } from '../../../components/notice.ts';
import { LeftOut } from '../../../components/together/LeftOut.tsx';
import { useHidden, useMembers, useTogether } from '../../../components/together/use-together.ts';
import { useChipFocus } from '../../../components/use-chip-focus.ts';
import { useDevicesDb } from '../../../components/use-devices-db.ts';
import { clock, longMomentLabel } from '../../../utils/format.ts';
import { worded } from '../../../utils/i18n/coded.ts';
import { t } from '../../../utils/i18n/t.ts';
import { keptOf } from '../../../utils/queue/sync/kept/devices-db.ts';
import type { Together } from '../../../utils/queue/together/shared-list.ts';
import { MemberList } from './MemberList.tsx';
import { SharingForm } from './SharingForm.tsx';
import { useGroup, type GroupCommands } from './use-group.ts';

const NOTHING = { name: '', state: false, notes: false };

function Facts({ together: { lastExchange: at, trouble } }: { together: Together }) {
  const moment = at === undefined ? undefined : `${longMomentLabel(at)}, ${clock(at)}`;
  return (
    <div className="facts">
      <p className="quiet">
        {moment === undefined ? t('devices.never') : t('devices.last', { moment })}
      </p>
      {trouble !== undefined && <p className="trouble">{worded(trouble)}</p>}
    </div>
  );
}

interface CommandsProps {
  together: Together | null;
  isChosen: boolean;
  commands: GroupCommands;
}

function Commands({ together, isChosen, commands }: CommandsProps) {
  const { trouble } = together ?? {};
  return (
    <div className="commands">
      {trouble === 'trouble.folder.permission' && (
        <button type="button" className="primary" onClick={commands.allow}>
          {t('devices.folderAllow')}
        </button>
      )}
      {(together === null || trouble === 'trouble.folder.gone') && (
        <button type="button" onClick={commands.choose}>
          {t('together.choose')}
        </button>
      )}
      {together === null && isChosen && (
        <button type="button" onClick={commands.leave}>
          {t('devices.join.no')}
        </button>
      )}
      {together && (
        <button type="button" onClick={commands.stop}>
          {t('together.stop')}
        </button>
      )}
    </div>
  );
}

/** A folder that a group shares: a reading list together. */
export function TogetherPlace({ tell }: { tell: (notice: Notice | undefined) => void }) {
  const devices = useDevicesDb();
  const together = useTogether();
  const folder = useLiveQuery(async () => (await keptOf(devices, 'group'))?.name, [devices]);
  const members = useMembers() ?? [];
  const hidden = useHidden();
  const commands = useGroup(tell);
  const place = useChipFocus<HTMLDivElement>();
  if (together === undefined) return null;
  return (
    <div ref={place} className="place" data-together={together === null ? 'off' : 'on'}>
      <h3 tabIndex={-1}>{t('together.title')}</h3>
      <p className="quiet">{t('together.what')}</p>
      {folder !== undefined && <p>{t('devices.folderName', { name: folder })}</p>}
      {together && <Facts together={together} />}
      {together && <LeftOut together={together} members={members} />}
      {folder !== undefined && (
        <>
          <p className="quiet">{t('together.writes')}</p>
          <SharingForm
            sharing={together ?? NOTHING}
            isOn={together !== null}
            onShare={commands.share}
          />
        </>
      )}
      {together && <MemberList members={members} hidden={hidden} />}
      {together && (
        <p>
          <a href="library.html#queue/together">{t('together.open')}</a>
        </p>
      )}
      <Commands together={together} isChosen={folder !== undefined} commands={commands} />
    </div>
  );
}
