import type { PlaceStatus } from '../../../utils/db/device-values.ts';
import { clock, longMomentLabel } from '../../../utils/format.ts';
import { worded } from '../../../utils/i18n/coded.ts';
import { t } from '../../../utils/i18n/t.ts';

const momentOf = (at: string): string => `${longMomentLabel(at)}, ${clock(at)}`;

function Used({ used }: { used: NonNullable<PlaceStatus['used']> }) {
  const words = t('devices.used', { used: used.bytes, of: used.of });
  return (
    <p className="used">
      <meter value={used.bytes} max={used.of} aria-label={words} /> {words}
    </p>
  );
}

/** What stays on this device, since there is no room for it. */
function Left({ left }: { left: NonNullable<PlaceStatus['left']> }) {
  const kinds = (['items', 'notes', 'marks'] as const).filter((kind) => left[kind] > 0);
  return (
    <>
      {kinds.map((kind) => (
        <p key={kind}>{t(`devices.left.${kind}`, { n: left[kind] })}</p>
      ))}
    </>
  );
}

/** How it goes with one place: its state in a word, since when, the last exchange, what is in the way. */
export function PlaceFacts({ status }: { status: PlaceStatus }) {
  const { state, since, lastExchange, used, left, refused, trouble } = status;
  const isOn = state !== 'off';
  return (
    <div className="facts">
      <p>
        <strong data-sync-state={state}>{t(`devices.state.${state}`)}</strong>{' '}
        <span className="quiet">
          {isOn && since !== undefined && t('devices.since', { day: longMomentLabel(since) })}{' '}
          {isOn &&
            (lastExchange === undefined
              ? t('devices.never')
              : t('devices.last', { moment: momentOf(lastExchange) }))}
        </span>
      </p>
      {isOn && trouble !== undefined && <p className="trouble">{worded(trouble)}</p>}
      {isOn && used && <Used used={used} />}
      {isOn && left && <Left left={left} />}
      {isOn && refused !== undefined && <p>{t('devices.refused', { n: refused })}</p>}
    </div>
  );
}
