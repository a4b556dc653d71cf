import type { JoinPreview, Sample } from '../../../utils/db/device-values.ts';
import { list } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';

const KINDS = ['comes', 'goes', 'merges', 'notes', 'removed'] as const;
const SHOWN = 5;

function Titles({ sample }: { sample: Sample }) {
  const shown = [...new Set(sample.titles)].slice(0, SHOWN);
  const more = sample.count - shown.length;
  return (
    <ul>
      {shown.map((title) => (
        <li key={title}>{title}</li>
      ))}
      {more > 0 && <li className="quiet">{t('devices.join.more', { n: more })}</li>}
    </ul>
  );
}

/** What joining would do, by kind, each with its first titles. */
export function JoinPreviewList({ preview }: { preview: JoinPreview }) {
  const kinds = KINDS.filter((kind) => preview[kind].count > 0);
  const names = preview.devices.map(({ id, name }) => name || id);
  return (
    <div className="join-preview">
      <p>
        {names.length === 0
          ? t('devices.join.alone')
          : t('devices.join.with', { names: list(names) })}
      </p>
      {names.length > 0 && kinds.length === 0 && <p>{t('devices.join.nothing')}</p>}
      {kinds.map((kind) => (
        <section key={kind} data-join={kind} data-count={preview[kind].count}>
          <h4>{t(`devices.join.${kind}`, { n: preview[kind].count })}</h4>
          <Titles sample={preview[kind]} />
        </section>
      ))}
    </div>
  );
}
