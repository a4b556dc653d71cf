import { useDevicesDb } from '../../../components/use-devices-db.ts';
import { longMomentLabel } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';
import { keep, keptOf, type DevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import type { SharedList } from '../../../utils/queue/together/shared-list.ts';

/** Their file is theirs and stays in the folder: it is this device that does not show it. */
async function setHidden(db: DevicesDb, id: string, isHidden: boolean): Promise<void> {
  const others = ((await keptOf(db, 'hidden')) ?? []).filter((one) => one !== id);
  await keep(db, 'hidden', isHidden ? [...others, id] : others);
}

interface MemberProps {
  member: SharedList;
  isHidden: boolean;
  onHide: (isHidden: boolean) => void;
}

function Member({ member: { id, name, at, papers }, isHidden, onHide }: MemberProps) {
  return (
    <li data-member={id}>
      <span>
        <bdi>{name}</bdi>{' '}
        <span className="quiet">
          {t('together.member', { n: papers.length, moment: longMomentLabel(at) })}
          {isHidden && ` · ${t('together.hidden')}`}
        </span>
      </span>
      <button
        type="button"
        aria-label={t(isHidden ? 'together.showThis' : 'together.hideThis', { name })}
        onClick={() => onHide(!isHidden)}
      >
        {t(isHidden ? 'together.show' : 'together.hide')}
      </button>
    </li>
  );
}

interface MemberListProps {
  members: readonly SharedList[];
  hidden: readonly string[];
}

/** Who else is in the group. Nobody tells that somebody left for ever, so each reader hides whom they would not see. */
export function MemberList({ members, hidden }: MemberListProps) {
  const db = useDevicesDb();
  if (members.length === 0) return null;
  return (
    <>
      <h4>{t('together.members')}</h4>
      <p className="quiet">{t('together.hideWhat')}</p>
      <ul className="devices">
        {members.map((member) => (
          <Member
            key={member.id}
            member={member}
            isHidden={hidden.includes(member.id)}
            onHide={(isHidden) => void setHidden(db, member.id, isHidden)}
          />
        ))}
      </ul>
    </>
  );
}
